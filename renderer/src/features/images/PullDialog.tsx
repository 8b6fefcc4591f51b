import { Checkbox, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pullImage } from '#shared/commands/image-pull'
import type { CommandOf } from '#shared/commands/index'
import { lineOf } from '../../commands/line-of'
import { startTransfer } from '../../commands/start-transfer'
import { codeInput } from '../../components/code-input'
import { DockerLine } from '../../components/DockerLine'
import { SubmitRow } from '../../components/SubmitRow'

/** Asks for an image's name and pulls it; the pull goes on when the dialog or the page is closed. */
export function PullDialog(props: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('images')
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('pull.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <PullForm onClose={props.onClose} />
    </Modal>
  )
}

function PullForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('images')
  const [reference, setReference] = useState('')
  const [platform, setPlatform] = useState('')
  const [allTags, setAllTags] = useState(false)
  const command: CommandOf<'image.pull'> = {
    kind: 'image.pull',
    reference,
    ...(platform === '' ? {} : { platform }),
    ...(allTags ? { allTags } : {}),
  }
  const checked = pullImage.schema.safeParse(command)
  const isBad = (field: string) => checked.error?.issues.some((issue) => issue.path[0] === field) ?? false

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!checked.success) return
    void startTransfer(command)
    onClose()
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('pull.reference')}
          description={t('pull.referenceHint')}
          placeholder="nginx:1.27"
          error={reference !== '' && isBad('reference') ? badWords(command, t) : undefined}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value.trim())}
          data-autofocus
          {...codeInput}
        />
        <TextInput
          label={t('pull.platform')}
          description={t('pull.platformHint')}
          placeholder="linux/amd64"
          error={platform !== '' && isBad('platform') ? t('pull.platformBad') : undefined}
          value={platform}
          onChange={(event) => setPlatform(event.currentTarget.value.trim())}
          {...codeInput}
        />
        <Checkbox
          label={t('pull.allTags')}
          checked={allTags}
          onChange={(event) => setAllTags(event.currentTarget.checked)}
        />
        {checked.success && <DockerLine line={lineOf(command)} />}
        <SubmitRow label={t('common:action.pull')} isDisabled={!checked.success} onCancel={onClose} />
      </Stack>
    </form>
  )
}

function badWords(
  { reference, allTags }: CommandOf<'image.pull'>,
  t: (key: 'pull.upperCase' | 'pull.referenceBad' | 'pull.tagAndAll') => string,
): string {
  const isName = pullImage.schema.safeParse({ kind: 'image.pull', reference }).success
  if (allTags && isName) return t('pull.tagAndAll')
  return /[A-Z]/.test(reference.split(':')[0] ?? '') ? t('pull.upperCase') : t('pull.referenceBad')
}
