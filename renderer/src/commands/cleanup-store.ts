import { create } from 'zustand'
import type { Command, CommandOf } from '#shared/commands/index'

/** A command that clears away what nothing uses, and says before what that is. */
export type Prune = CommandOf<'container.prune' | 'volume.prune' | 'network.prune' | 'system.prune'>

interface Asked {
  readonly command: Prune
  readonly answer: (command: Prune | null) => void
}

/** The clean-up that is being thought about, if any; `turns` counts how often one was. */
export const useCleanupStore = create<{ readonly asked: Asked | null; readonly turns: number }>(() => ({
  asked: null,
  turns: 0,
}))

/** Whether a command is one of those. */
export function isPrune(command: Command): command is Prune {
  const kinds: readonly string[] = ['container.prune', 'volume.prune', 'network.prune', 'system.prune']
  return kinds.includes(command.kind)
}

/** Shows what the clean-up would take, and answers it as the person left it, or null when they thought better of it. */
export function askToCleanUp(command: Prune): Promise<Prune | null> {
  useCleanupStore.getState().asked?.answer(null)
  return new Promise((resolve) => {
    useCleanupStore.setState(({ turns }) => ({
      turns: turns + 1,
      asked: {
        command,
        answer: (answered) => {
          useCleanupStore.setState({ asked: null })
          resolve(answered)
        },
      },
    }))
  })
}
