import { useCallback, useState } from 'react'
import type { ImageLine } from './image-lines'

/** What was chosen to be removed, for {@link RemoveImagesDialog}; null: nothing is asked. */
export function useRemoveImages(): {
  remove: (lines: readonly ImageLine[]) => void
  chosen: readonly ImageLine[] | null
  close: () => void
} {
  const [chosen, setChosen] = useState<readonly ImageLine[] | null>(null)
  const remove = useCallback((lines: readonly ImageLine[]) => {
    if (lines.length > 0) setChosen(lines)
  }, [])
  const close = useCallback(() => setChosen(null), [])
  return { remove, chosen, close }
}
