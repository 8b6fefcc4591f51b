import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { commandSchema } from '../commands'
import { appErrorSchema } from './app-error'
import { recoverySchema } from './recovery'
import { runStepSchema } from './run-step'

/** How far a command is. */
export const progressSchema = z.object({
  /** Done and total, in bytes where `unit` says so; total null while unknown. */
  current: z.number(),
  total: z.number().nullable(),
  unit: z.enum(['bytes', 'items']),
  /** Parts shown one under the other: the layers of a pull. `status` is the engine's word. */
  parts: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      current: z.number(),
      total: z.number().nullable(),
      isDone: z.boolean(),
    }),
  ),
})
export type Progress = z.infer<typeof progressSchema>

/** Variables that a command gives by name alone: they have the values of the app's own environment, not a shell's. */
export const fromEnvironmentSchema = z.object({
  set: z.array(z.string()),
  /** The app's environment has none of these. */
  unset: z.array(z.string()),
})
export type FromEnvironment = z.infer<typeof fromEnvironmentSchema>

/** What a command did to one of its targets. */
export const targetResultSchema = z.object({
  /** As given in the command. */
  target: z.string(),
  /** `skipped`: nothing to do (it was so already). */
  outcome: z.enum(['done', 'skipped', 'failed', 'cancelled']),
  error: appErrorSchema.optional(),
  /** What the engine answered, line by line: `Untagged: web:1`, a new id, warnings. */
  details: z.array(z.string()),
  fromEnvironment: fromEnvironmentSchema.optional(),
  /** Of a container that was followed to its end; null where it was left running. */
  exitCode: z.number().nullable().optional(),
  /** Its id, where it stays. */
  containerId: z.string().optional(),
})
export type TargetResult = z.infer<typeof targetResultSchema>

/** One command that was run. */
export const activityEntrySchema = z.object({
  id: z.string(),
  command: commandSchema,
  /** The docker line, with names as they were when it was run. */
  line: z.string(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  state: z.enum(['running', 'done', 'partial', 'failed', 'cancelled']),
  progress: progressSchema.nullable(),
  results: z.array(targetResultSchema),
  /** What happened in a run, oldest first; it may grow for some seconds after the end of the command. */
  steps: z.array(runStepSchema).max(100).optional(),
  /** What would take it back, for as long as the backend that ran it lives. */
  undo: z
    .object({
      /** `recreate`: a removed container is made again, without the files that were changed in it. */
      type: z.enum(['inverse', 'recreate']),
      /** The docker lines, without secrets. */
      lines: z.array(z.string()),
    })
    .optional(),
  /** What became of it after Gantry had ended in the middle. */
  recovery: recoverySchema.optional(),
})
export type ActivityEntry = z.infer<typeof activityEntrySchema>

/** A change of the activity list. */
export const activityChangeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), entries: z.array(activityEntrySchema) }),
  z.object({ type: z.literal('entry'), entry: activityEntrySchema }),
  z.object({ type: z.literal('cleared') }),
])
export type ActivityChange = z.infer<typeof activityChangeSchema>

/** What a command that is followed has written so far: its last 64 Ki characters. */
export const outputNewsSchema = z.object({
  text: z.string(),
  /** Id of the container that writes it; null before its start. */
  containerId: z.string().nullable(),
})
export type OutputNews = z.infer<typeof outputNewsSchema>

const runId = z.object({ id: z.string().min(8).max(64) })

/** Running commands, and what was run. */
export const activityContract = {
  /**
   * Runs a command; answers when it has ended, whatever the outcome. `id` is made by the caller so that
   * it can show the row as pending; running the same id twice runs it once. `isFollowed`: a container that is run in
   * the foreground, or started with `-a`, is followed to its end, its output becomes the details.
   */
  run: oc
    .input(runId.extend({ command: commandSchema, isFollowed: z.boolean().optional() }))
    .output(activityEntrySchema),
  /** What a command that is followed writes, until it has ended; nothing of another. */
  output: oc.input(runId).output(eventIterator(outputNewsSchema)),
  cancel: oc.input(runId).output(z.object({})),
  /**
   * Takes an entry back, once: runs what its `undo` says, each command an entry of its own.
   * @throws `not-found` where there is nothing to take back (any more)
   */
  undo: oc.input(runId).output(z.array(activityEntrySchema)),
  /** The person has seen what became of an entry after Gantry had ended in the middle. */
  recoveryTold: oc.input(runId).output(z.object({})),
  /** All entries kept, newest last, then changes. */
  watch: oc.output(eventIterator(activityChangeSchema)),
  /** Forgets the entries that have ended. */
  clear: oc.output(z.object({})),
}
