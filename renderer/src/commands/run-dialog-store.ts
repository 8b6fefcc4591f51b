import { create } from 'zustand'

/** The run dialog: what it was opened for; null while it is closed. */
export interface RunDialogState {
  readonly opened: {
    /** Counts the times it was opened. */
    readonly turn: number
    /** The image to begin with; empty: the person names one. */
    readonly image: string
  } | null
  readonly turns: number
}

/** Whether the run dialog is open. The dialog itself is drawn once, in the shell. */
export const useRunDialogStore = create<RunDialogState>(() => ({ opened: null, turns: 0 }))

/** Opens the run dialog, with the image filled in where one is given. */
export function openRunDialog(image = ''): void {
  useRunDialogStore.setState(({ turns }) => ({ opened: { turn: turns + 1, image }, turns: turns + 1 }))
}

export function closeRunDialog(): void {
  useRunDialogStore.setState({ opened: null })
}
