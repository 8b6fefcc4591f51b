import type { Command, CommandOf } from '#shared/commands/index'
import { ask, createQuestionStore } from './question-store'

/** A command that clears away what nothing uses, and says before what that is. */
export type Prune = CommandOf<'container.prune' | 'volume.prune' | 'network.prune' | 'system.prune'>

/** The clean-up that is being thought about, if any. */
export const useCleanupStore = createQuestionStore<Prune, Prune>()

/** Whether a command is one of those. */
export function isPrune(command: Command): command is Prune {
  const kinds: readonly string[] = ['container.prune', 'volume.prune', 'network.prune', 'system.prune']
  return kinds.includes(command.kind)
}

/** Shows what the clean-up would take, and answers it as the person left it, or null when they thought better of it. */
export function askToCleanUp(command: Prune): Promise<Prune | null> {
  return ask(useCleanupStore, command)
}
