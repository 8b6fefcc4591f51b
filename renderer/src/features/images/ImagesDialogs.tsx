import { Suspense } from 'react'
import { lazyPart } from '../../components/lazy/lazy-part'
import type { ImageLine } from './image-lines'

/** A dialog of the images page beside removing and pulling. */
export type ImagesDialog =
  | { readonly type: 'clean-up' }
  | { readonly type: 'newer'; readonly references: readonly string[] }

const CleanUpDialog = lazyPart(async () => (await import('./cleanup/CleanUpDialog')).CleanUpDialog)
const NewerDialog = lazyPart(async () => (await import('./newer/NewerDialog')).NewerDialog)
const RemoveImagesDialog = lazyPart(
  async () => (await import('./remove/RemoveImagesDialog')).RemoveImagesDialog,
)

interface ImagesDialogsProps {
  readonly dialog: ImagesDialog | null
  readonly onClose: () => void
  /** What is to be removed; null: nothing. */
  readonly chosen: readonly ImageLine[] | null
  readonly onRemoved: () => void
}

/** The dialogs of the images page, loaded when they are first opened. */
export function ImagesDialogs({ dialog, onClose, chosen, onRemoved }: ImagesDialogsProps) {
  return (
    <Suspense fallback={null}>
      {dialog?.type === 'clean-up' && <CleanUpDialog isOpen onClose={onClose} />}
      {dialog?.type === 'newer' && <NewerDialog references={dialog.references} onClose={onClose} />}
      {chosen && <RemoveImagesDialog chosen={chosen} onClose={onRemoved} />}
    </Suspense>
  )
}
