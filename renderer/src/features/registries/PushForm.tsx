import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pushImage } from '#shared/commands/image-push'
import { tagImage } from '#shared/commands/image-tag'
import type { CommandOf } from '#shared/commands/index'
import { splitImageReference } from '#shared/domain/image-reference'
import { movedTag } from '#shared/domain/moved-tag'
import { registryName, registryOfReference } from '#shared/domain/registry-server'
import { closeImageDialog } from '../../commands/image-dialog-store'
import { lineOf } from '../../commands/line-of'
import { runCommand } from '../../commands/run-command'
import { startTransfer } from '../../commands/start-transfer'
import { codeInput } from '../../components/code-input'
import { DockerLine } from '../../components/DockerLine'
import { SubmitRow } from '../../components/SubmitRow'
import { useLiveStore } from '../../live/live-store'

/** Asks under which name an image goes to which registry; a new name is given to it first. */
export function PushForm({ image }: { image: string }) {
  const { t } = useTranslation('registries')
  const images = useLiveStore((state) => state.images)
  const [reference, setReference] = useState(image)
  const [allTags, setAllTags] = useState(false)
  const push: CommandOf<'image.push'> = {
    kind: 'image.push',
    reference: allTags ? splitImageReference(reference).repository : reference,
    ...(allTags ? { allTags } : {}),
  }
  const tag: CommandOf<'image.tag'> = { kind: 'image.tag', target: image, reference }
  const needsTag = reference !== image
  const isValid =
    pushImage.schema.safeParse(push).success && (!needsTag || tagImage.schema.safeParse(tag).success)
  const isTaken = needsTag && isValid && movedTag(tag, [...images.values()]) !== null

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isValid || isTaken) return
    closeImageDialog()
    if (needsTag) {
      const { state } = await runCommand(tag)
      if (state !== 'done') return
    }
    await startTransfer(push)
  }

  return (
    // What fails is told in a notice or in the panel.
    <form onSubmit={(event) => void submit(event).catch(() => {})}>
      <Stack gap="sm">
        <TextInput
          label={t('push.name')}
          description={t('push.hint')}
          error={isTaken ? t('push.taken') : isValid ? undefined : t('badName')}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value.trim())}
          data-autofocus
          {...codeInput}
        />
        <Checkbox
          label={t('push.allTags')}
          checked={allTags}
          onChange={(event) => setAllTags(event.currentTarget.checked)}
        />
        {isValid && (
          <Text size="sm" c="dimmed">
            {t('push.to', { registry: registryName(registryOfReference(reference)) })}
          </Text>
        )}
        {isValid && needsTag && <DockerLine line={lineOf(tag)} />}
        {isValid && <DockerLine line={lineOf(push)} />}
        <SubmitRow
          label={t('common:action.push')}
          isDisabled={!isValid || isTaken}
          onCancel={closeImageDialog}
        />
      </Stack>
    </form>
  )
}
