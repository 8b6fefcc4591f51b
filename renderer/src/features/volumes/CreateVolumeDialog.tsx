import { Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import { newNameSchema } from '#shared/contract/ids'
import { lineOf } from '../../commands/line-of'
import { startCommand } from '../../commands/run-command'
import { codeInput } from '../../components/code-input'
import { DockerLine } from '../../components/DockerLine'
import { SubmitRow } from '../../components/SubmitRow'
import { parsePairs } from '../../format/parse-pairs'

/** The form for a new volume; the docker line below it follows what is typed. */
export function CreateVolumeDialog(props: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('volumes')
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('create.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <CreateVolumeForm onClose={props.onClose} />
    </Modal>
  )
}

function CreateVolumeForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('volumes')
  const [name, setName] = useState('')
  const [driver, setDriver] = useState('')
  const [labelText, setLabelText] = useState('')
  const { pairs, badLine } = parsePairs(labelText)
  const isNameBad = name !== '' && !newNameSchema.safeParse(name).success
  const isSound = !isNameBad && badLine === null
  const command: CommandOf<'volume.create'> = {
    kind: 'volume.create',
    ...(name === '' ? {} : { name }),
    ...(driver === '' ? {} : { driver }),
    ...(Object.keys(pairs).length === 0 ? {} : { labels: pairs }),
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!isSound) return
    startCommand(command)
    onClose()
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('create.name')}
          description={t('create.nameHint')}
          error={isNameBad ? t('create.nameBad') : undefined}
          value={name}
          onChange={(event) => setName(event.currentTarget.value.trim())}
          data-autofocus
          {...codeInput}
        />
        <TextInput
          label={t('create.driver')}
          placeholder="local"
          value={driver}
          onChange={(event) => setDriver(event.currentTarget.value.trim())}
          {...codeInput}
        />
        <Textarea
          label={t('create.labels')}
          description={t('create.labelsHint')}
          error={badLine === null ? undefined : t('create.labelBad', { line: badLine })}
          value={labelText}
          onChange={(event) => setLabelText(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={6}
          spellCheck={false}
        />
        {isSound && <DockerLine line={lineOf(command)} />}
        <SubmitRow label={t('common:action.create')} isDisabled={!isSound} onCancel={onClose} />
      </Stack>
    </form>
  )
}
