import { Modal, Skeleton } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { useLiveStore } from '../../../live/live-store'
import { rpc } from '../../../rpc/client'
import { useRead } from '../../../rpc/use-read'
import type { ImageLine } from '../image-lines'
import { imageName } from '../image-name'
import { RemovalForm } from './RemovalForm'
import classes from './remove.module.css'

interface RemoveImagesDialogProps {
  /** Null: closed. */
  readonly chosen: readonly ImageLine[] | null
  readonly onClose: () => void
}

/** Asks before images are removed: says of each what becomes of it and why, and how much space comes back. */
export function RemoveImagesDialog({ chosen, onClose }: RemoveImagesDialogProps) {
  const { t } = useTranslation('images')
  return (
    <Modal
      opened={chosen !== null}
      onClose={onClose}
      title={titleOf(chosen ?? [], t)}
      classNames={{ title: classes.title }}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {chosen && <Asked key={chosen.map(({ id }) => id).join()} chosen={chosen} onClose={onClose} />}
    </Modal>
  )
}

/** One name of several, one image with all its names, or several images. */
function titleOf(chosen: readonly ImageLine[], t: TFunction<'images'>): string {
  const [first, ...others] = chosen
  if (!first) return ''
  const images = new Set(chosen.map((line) => line.image.id)).size
  if (images > 1) return t('remove.titles', { total: images })
  const { image } = first
  if (others.length === 0 && image.tags.length > 1) return t('remove.nameTitle', { name: first.id })
  return t('remove.title', { name: imageName(image) })
}

function Asked({ chosen, onClose }: { chosen: readonly ImageLine[]; onClose: () => void }) {
  const ids = [...new Set(chosen.map((line) => line.image.id))]
  const images = useLiveStore((state) => state.images)
  const { value, error, again } = useRead(
    ids.join(),
    (signal) => rpc.images.removalFacts({ ids }, { signal }),
    [images],
  )
  if (value) {
    const targets = chosen.map(({ id }) => id)
    return <RemovalForm targets={targets} facts={value} onClose={onClose} />
  }
  return error ? <ErrorNotice error={error} onRetry={again} /> : <Skeleton height={160} radius="md" />
}
