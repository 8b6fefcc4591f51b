import { Alert, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tagImage } from '#shared/commands/image-tag'
import type { CommandOf } from '#shared/commands/index'
import { movedTag } from '#shared/domain/moved-tag'
import { closeImageDialog } from '../../commands/image-dialog-store'
import { lineOf } from '../../commands/line-of'
import { startCommand } from '../../commands/run-command'
import { codeInput } from '../../components/code-input'
import { DockerLine } from '../../components/DockerLine'
import { SubmitRow } from '../../components/SubmitRow'
import { useLiveStore } from '../../live/live-store'

/** Asks for a further name of an image, and says before a tag is taken from another one. */
export function TagForm({ image }: { image: string }) {
  const { t } = useTranslation('registries')
  const images = useLiveStore((state) => state.images)
  const [reference, setReference] = useState(/^sha256:/.test(image) ? '' : image)
  const command: CommandOf<'image.tag'> = { kind: 'image.tag', target: image, reference }
  const isValid = tagImage.schema.safeParse(command).success
  const isSame = reference === image
  const moved = isValid ? movedTag(command, [...images.values()]) : null

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!isValid || isSame) return
    startCommand(command)
    closeImageDialog()
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('tag.name')}
          description={t('tag.hint')}
          placeholder="registry.example/team/web:1.0"
          error={reference !== '' && !isValid ? t('badName') : undefined}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value.trim())}
          data-autofocus
          {...codeInput}
        />
        {moved && (
          <Alert color="yellow" variant="light">
            {t(moved.isLast ? 'tag.movesLast' : 'tag.moves', { name: moved.name, image: moved.from })}
          </Alert>
        )}
        {isValid && !isSame && <DockerLine line={lineOf(command)} />}
        <SubmitRow
          label={moved ? t('tag.move') : t('common:action.tag')}
          isDisabled={!isValid || isSame}
          isDanger={moved !== null}
          onCancel={closeImageDialog}
        />
      </Stack>
    </form>
  )
}
