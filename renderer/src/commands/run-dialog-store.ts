import { create } from 'zustand'

/** A container whose form is shown. */
export interface DialogContainer {
  readonly id: string
  readonly name: string
}

/** What the dialog is there for. */
export type RunDialogPurpose =
  /** A new container; `image` to begin with, empty: the person names one. */
  | { readonly kind: 'run'; readonly image: string }
  /** A container is made again with other options. */
  | { readonly kind: 'edit'; readonly container: DialogContainer }
  /** Limits and restart policy of a container are changed in place. */
  | { readonly kind: 'limits'; readonly container: DialogContainer }

/** The run dialog: what it was opened for; null while it is closed. */
export interface RunDialogState {
  /** `turn` counts the times it was opened. */
  readonly opened: (RunDialogPurpose & { readonly turn: number }) | null
  readonly turns: number
}

/** Whether the run dialog is open. The dialog itself is drawn once, in the shell. */
export const useRunDialogStore = create<RunDialogState>(() => ({ opened: null, turns: 0 }))

function open(purpose: RunDialogPurpose): void {
  useRunDialogStore.setState(({ turns }) => ({ opened: { ...purpose, turn: turns + 1 }, turns: turns + 1 }))
}

/** Opens the run dialog, with the image filled in where one is given. */
export function openRunDialog(image = ''): void {
  open({ kind: 'run', image })
}

/** Opens the form of a container, to make it again with other options. */
export function openEditDialog({ id, name }: DialogContainer): void {
  open({ kind: 'edit', container: { id, name } })
}

/** Opens the limits and the restart policy of a container. */
export function openLimitsDialog({ id, name }: DialogContainer): void {
  open({ kind: 'limits', container: { id, name } })
}

/** Closes it; what was typed is gone. */
export function closeRunDialog(): void {
  useRunDialogStore.setState({ opened: null })
}
