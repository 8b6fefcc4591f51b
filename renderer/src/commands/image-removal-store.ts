import type { Command, CommandOf } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'
import { ask, createQuestionStore } from './question-store'

/** A command that takes images away, and says before what becomes of each. */
export type ImageRemoval = CommandOf<'image.remove' | 'image.prune'>

/** A removal as the person left it. */
export interface RemovalAnswer {
  /** Run first, one after the other: they free the images from the containers that hold them. */
  readonly before: readonly Command[]
  readonly command: ImageRemoval
  /** Says what became of the images, and why one is still there. */
  readonly tell: (entry: ActivityEntry) => void
}

/** The removal that is being thought about, if any. */
export const useImageRemovalStore = createQuestionStore<ImageRemoval, RemovalAnswer>()

/** Whether a command is one of those. */
export function isImageRemoval(command: Command): command is ImageRemoval {
  return command.kind === 'image.remove' || command.kind === 'image.prune'
}

/** Shows what the removal would do, and answers it as the person left it, or null when they thought better of it. */
export function askToRemoveImages(command: ImageRemoval): Promise<RemovalAnswer | null> {
  return ask(useImageRemovalStore, command)
}
