import { create } from 'zustand'
import type { Command } from '#shared/commands/index'
import type { Loss } from '#shared/commands/loss'

/** A choice in the confirm dialog that changes the command, and with it the losses and the docker line. */
export interface ConfirmOption<C extends Command = Command> {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly isOn: boolean
  readonly apply: (command: C, isOn: boolean) => C
}

/** A question before a command that destroys something. */
export interface ConfirmRequest<C extends Command = Command> {
  readonly title: string
  readonly command: C
  /** What would be lost, named; a function where an option changes it. */
  readonly losses: readonly Loss[] | ((command: C) => readonly Loss[])
  /** A sentence or two above the losses: what the engine will do. */
  readonly note?: string
  readonly options?: readonly ConfirmOption<C>[]
  /** The verb on the button. */
  readonly confirmLabel: string
}

interface Asked {
  readonly request: ConfirmRequest
  readonly answer: (command: Command | null) => void
}

/** The question that is open, if any. */
export const useConfirmStore = create<{ readonly asked: Asked | null }>(() => ({ asked: null }))

/** Asks, and answers the command as the person left it, or null when they thought better of it. */
export function askToConfirm<C extends Command>(request: ConfirmRequest<C>): Promise<C | null> {
  useConfirmStore.getState().asked?.answer(null)
  return new Promise((resolve) => {
    useConfirmStore.setState({
      asked: {
        // The dialog hands the command only to the functions that came with it.
        request: request as unknown as ConfirmRequest,
        answer: (command) => {
          useConfirmStore.setState({ asked: null })
          resolve(command as C | null)
        },
      },
    })
  })
}
