import { useImageRemovalStore } from '../../../commands/image-removal-store'
import { CleanUpDialog } from '../cleanup/CleanUpDialog'
import { RemoveImagesDialog } from './RemoveImagesDialog'

/** The dialogs before images are removed or cleaned up. Drawn once, in the shell; opened by `image-removal-store`. */
export function AskedRemoval() {
  const { asked, turns } = useImageRemovalStore()
  const command = asked?.command
  const props = { turn: turns, onAnswer: asked?.answer ?? nothing }
  return (
    <>
      <RemoveImagesDialog {...props} command={command?.kind === 'image.remove' ? command : null} />
      <CleanUpDialog {...props} command={command?.kind === 'image.prune' ? command : null} />
    </>
  )
}

function nothing(): void {
  // Nobody asks.
}
