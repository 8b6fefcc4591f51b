import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { buildImage } from '../commands/image-build'
import { stepStates } from '../domain/build/build-step'
import { appErrorSchema } from './app-error'

const buildId = z
  .string()
  .max(64)
  .regex(/^[\w-]{8,64}$/)
const path = z
  .string()
  .min(1)
  .max(4096)
  .regex(/^[^\0]+$/)

/** One build of the history. */
export const buildSchema = z.object({
  /** Id of the run, as in the activity list. */
  id: buildId,
  /** What was asked for, without values that look secret. */
  command: buildImage.schema,
  line: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** Null until it is known. */
  builder: z.enum(['buildkit', 'classic']).nullable(),
  /** Epoch ms. */
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  imageId: z.string().nullable(),
  /** Steps out of the cache, and all that count. */
  cached: z.number(),
  total: z.number(),
  /** What was sent of the context: bytes and files. */
  sent: z.object({ bytes: z.number(), files: z.number(), isDone: z.boolean() }).nullable(),
  error: appErrorSchema.nullable(),
  /** Line of the Dockerfile that failed, from 1. */
  errorLine: z.number().nullable(),
})
export type Build = z.infer<typeof buildSchema>

/** See `BuildStep` in the domain. */
export const buildStepSchema = z.object({
  id: z.string(),
  stage: z.string().nullable(),
  number: z.number().nullable(),
  of: z.number().nullable(),
  text: z.string(),
  isInternal: z.boolean(),
  state: z.enum(stepStates),
  startedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  line: z.number().nullable(),
  progress: z.object({ current: z.number(), total: z.number() }).nullable(),
  error: z.string().nullable(),
  logCut: z.number(),
})

/** A build with everything that is kept of it. */
export const buildDetailsSchema = z.object({
  build: buildSchema,
  steps: z.array(buildStepSchema),
  /** The kept end of each step's log, by the step's id. */
  logs: z.record(z.string(), z.string()),
  /** The Dockerfile as it was built; null for a context that the engine fetched. */
  dockerfile: z.object({ name: z.string(), text: z.string() }).nullable(),
})
export type BuildDetails = z.infer<typeof buildDetailsSchema>

/** A change of the history. */
export const buildsChangeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), builds: z.array(buildSchema) }),
  z.object({ type: z.literal('build'), build: buildSchema }),
  z.object({ type: z.literal('removed'), ids: z.array(z.string()) }),
])
export type BuildsChange = z.infer<typeof buildsChangeSchema>

/** News of one build. `logs` is text to append, by step. */
export const buildNewsSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), details: buildDetailsSchema }),
  z.object({
    type: z.literal('news'),
    build: buildSchema,
    /** The steps that changed. */
    steps: z.array(buildStepSchema),
    logs: z.record(z.string(), z.string()),
  }),
])
export type BuildNews = z.infer<typeof buildNewsSchema>

/** What a folder would send to the engine. */
export const buildContextSchema = z.object({
  bytes: z.number(),
  files: z.number(),
  /** There was more than could be counted in time. */
  isPartial: z.boolean(),
  /** Name of the ignore file that counts; null where there is none. */
  ignoreFile: z.string().nullable(),
  /** Some of what it leaves out, folders ending in `/`; and how many there are. */
  ignored: z.array(z.string()),
  ignoredCount: z.number(),
  /** Names of what looks like Dockerfiles in the folder itself. */
  dockerfiles: z.array(z.string()),
})
export type BuildContextFacts = z.infer<typeof buildContextSchema>

/** A text file of this computer. */
export const textFileSchema = z.object({
  text: z.string(),
  /** Tells one state of the file from another; null for a file that is not there yet. */
  version: z.string().nullable(),
})
export type TextFile = z.infer<typeof textFileSchema>

/** The history of builds, and what a build is made from. A build itself is the command `image.build`. */
export const buildsContract = {
  /** All builds kept, newest last, then changes. */
  watch: oc.output(eventIterator(buildsChangeSchema)),
  /** One build, then its news until it has ended. @throws `not-found` */
  watchOne: oc.input(z.object({ id: buildId })).output(eventIterator(buildNewsSchema)),
  /** Forgets builds that have ended. */
  remove: oc.input(z.object({ ids: z.array(buildId).min(1).max(500) })).output(z.object({})),
  /** @throws `host-file` where the folder cannot be read */
  context: oc
    .input(
      z.object({
        folder: path,
        dockerfile: path.optional(),
        builder: z.enum(['buildkit', 'classic']).optional(),
      }),
    )
    .output(buildContextSchema),
  /** A Dockerfile or .dockerignore, at most 1 MiB of text. A file that is not there is an empty text. @throws `host-file` */
  readFile: oc.input(z.object({ path })).output(textFileSchema),
  /**
   * Writes such a file, if it is still what `version` says (null: not there).
   * @throws `conflict` where it has changed meanwhile; nothing is written then; `host-file`
   */
  writeFile: oc
    .input(z.object({ path, text: z.string().max(1 << 20), version: z.string().nullable() }))
    .output(textFileSchema),
}
