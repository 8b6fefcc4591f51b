import { Modal, Skeleton } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import type { ImageRow } from '#shared/contract/rows'
import type { RemovalAnswer } from '../../../commands/image-removal-store'
import { nameOf } from '../../../commands/name-of'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { useLiveStore } from '../../../live/live-store'
import { rpc } from '../../../rpc/client'
import { useRead } from '../../../rpc/use-read'
import { imageName } from '../image-name'
import { RemovalForm } from './RemovalForm'
import classes from './remove.module.css'

interface RemoveImagesDialogProps {
  /** Null: closed. */
  readonly command: CommandOf<'image.remove'> | null
  /** Another one for each question. */
  readonly turn: number
  readonly onAnswer: (answer: RemovalAnswer | null) => void
}

/** Asks before images are removed: says of each what becomes of it and why, and how much space comes back. */
export function RemoveImagesDialog({ command, turn, onAnswer }: RemoveImagesDialogProps) {
  const { t } = useTranslation('images')
  const images = useLiveStore((state) => state.images)
  const meant = useMemo(() => meantImages(command?.targets ?? [], images.values()), [command, images])
  return (
    <Modal
      opened={command !== null}
      onClose={() => onAnswer(null)}
      title={titleOf(command?.targets ?? [], meant, t)}
      classNames={{ title: classes.title }}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {command && <Asked key={turn} command={command} ids={meant.map(({ id }) => id)} onAnswer={onAnswer} />}
    </Modal>
  )
}

/** The images that a removal names, by an id or by one of their names. */
function meantImages(targets: readonly string[], images: Iterable<ImageRow>): ImageRow[] {
  const named = new Set(targets)
  return [...images].filter(({ id, tags, digests }) =>
    [id, ...tags, ...digests].some((name) => named.has(name)),
  )
}

/** One name of several, one image with all its names, or several images. */
function titleOf(targets: readonly string[], images: readonly ImageRow[], t: TFunction<'images'>): string {
  const [target = '', ...others] = targets
  const [image] = images
  if (images.length > 1) return t('remove.titles', { total: images.length })
  if (!image) return t('remove.title', { name: nameOf(target) })
  if (others.length === 0 && target !== image.id && image.tags.length > 1)
    return t('remove.nameTitle', { name: target })
  return t('remove.title', { name: imageName(image) })
}

interface AskedProps {
  readonly command: CommandOf<'image.remove'>
  readonly ids: readonly string[]
  readonly onAnswer: (answer: RemovalAnswer | null) => void
}

function Asked({ command, ids, onAnswer }: AskedProps) {
  const images = useLiveStore((state) => state.images)
  const { value, error, again } = useRead(
    ids.join(),
    (signal) => rpc.images.removalFacts({ ids: [...ids] }, { signal }),
    [images],
  )
  if (value) return <RemovalForm command={command} facts={value} onAnswer={onAnswer} />
  return error ? <ErrorNotice error={error} onRetry={again} /> : <Skeleton height={160} radius="md" />
}
