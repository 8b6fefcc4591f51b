import * as z from 'zod'
import { commandSchema } from '#shared/commands/index'

/** What is about to be done, in this order. */
const recreateStages = [
  'making',
  'stopping',
  'renaming',
  'naming',
  'starting',
  'settling',
  'removing',
] as const

/** A container that is being made again, as it is written down before each step. */
export const journalEntrySchema = z.object({
  id: z.uuid(),
  /** Of the activity list; and what stands there, without secrets. */
  run: z.object({ id: z.string(), command: commandSchema, line: z.string() }),
  /** The process that is at it. */
  owner: z.object({ pid: z.number(), began: z.string().nullable() }),
  /** Epoch ms of the last change. */
  at: z.number(),
  /** As the engine calls itself, and where it was. Neither is proof: the id of the container is. */
  engine: z.object({ id: z.string(), address: z.string() }),
  old: z.object({
    id: z.string(),
    name: z.string(),
    isRunning: z.boolean(),
    isPaused: z.boolean(),
    /** The engine removes it as soon as it stops (`--rm`). */
    isAutoRemoved: z.boolean(),
    /** Milliseconds after which a stop has ended it. */
    stopsWithin: z.number(),
  }),
  /** Name of the old one while the new one is tried. */
  aside: z.string(),
  /** Name of the new one in the end, and, like no other, until then. */
  name: z.string(),
  nameBefore: z.string(),
  /** Id of the new one, once it is known. */
  newId: z.string().nullable(),
  stage: z.enum(recreateStages),
})
/** A container that is being made again, as the journal keeps it. */
export type JournalEntry = z.infer<typeof journalEntrySchema>
/** How far that has come. */
export type RecreateStage = JournalEntry['stage']

/** Whether it had come to that step. */
export function hasReached({ stage }: Pick<JournalEntry, 'stage'>, step: RecreateStage): boolean {
  return recreateStages.indexOf(stage) >= recreateStages.indexOf(step)
}
