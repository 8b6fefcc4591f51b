import { create } from 'zustand'

/** A dialog about files of this computer, images and containers, and what it was opened for. */
export type FileDialog =
  | { readonly kind: 'copy' | 'export' | 'dockerfile'; readonly id: string; readonly name: string }
  /** `onMade` gets the reference or id of the image, for who asked to go on with it. */
  | {
      readonly kind: 'commit'
      readonly id: string
      readonly name: string
      readonly onMade?: (image: string) => void
    }
  /** References or ids of images. */
  | { readonly kind: 'save'; readonly images: readonly string[] }
  | { readonly kind: 'load' | 'import'; readonly path?: string }
  /** An archive that was dropped; `path` is null where the page is not told it. */
  | { readonly kind: 'dropped'; readonly name: string; readonly path: string | null }

/** Which one is open; the dialogs themselves are drawn once, in the shell. */
export const useFileDialogsStore = create<{ readonly opened: FileDialog | null; readonly turns: number }>(
  () => ({ opened: null, turns: 0 }),
)

/** Opens it in place of any other. */
export function openFileDialog(opened: FileDialog): void {
  useFileDialogsStore.setState(({ turns }) => ({ opened, turns: turns + 1 }))
}

/** Closes it; what runs goes on. */
export function closeFileDialog(): void {
  useFileDialogsStore.setState({ opened: null })
}
