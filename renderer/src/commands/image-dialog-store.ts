import { create } from 'zustand'

/** The dialogs that ask for a name of an image: a further one, or the one to push. */
export interface ImageDialogState {
  readonly opened: {
    readonly type: 'tag' | 'push'
    /** Reference or id of the image. */
    readonly image: string
  } | null
  /** Counts the times one was opened. */
  readonly turns: number
}

/** Which of the dialogs is open. They are drawn once, in the shell. */
export const useImageDialogStore = create<ImageDialogState>(() => ({ opened: null, turns: 0 }))

/** Opens the dialog that gives an image a further name. */
export function openTagDialog(image: string): void {
  useImageDialogStore.setState(({ turns }) => ({ opened: { type: 'tag', image }, turns: turns + 1 }))
}

/** Opens the dialog that pushes an image; `reference` has a name, not an id. */
export function openPushDialog(reference: string): void {
  useImageDialogStore.setState(({ turns }) => ({
    opened: { type: 'push', image: reference },
    turns: turns + 1,
  }))
}

/** Closes it; what runs goes on. */
export function closeImageDialog(): void {
  useImageDialogStore.setState({ opened: null })
}
