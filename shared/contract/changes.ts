import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { idSchema } from './ids'
import { historyEntrySchema } from './images'

/** What a container changed in its files; as two lists, since there can be many thousands. */
export const fileChangesSchema = z.object({
  /** Absolute, in the engine's order. */
  paths: z.array(z.string()),
  /** One letter for each path, as `docker diff` prints it: `A`dded, `C`hanged, `D`eleted. */
  kinds: z.string(),
})
export type FileChanges = z.infer<typeof fileChangesSchema>

/** The part of a container's or an image's configuration that a Dockerfile can say. */
export const buildConfigSchema = z.object({
  env: z.array(z.string()),
  cmd: z.array(z.string()).nullable(),
  entrypoint: z.array(z.string()).nullable(),
  workdir: z.string(),
  user: z.string(),
  labels: z.record(z.string(), z.string()),
  /** `80/tcp` */
  ports: z.array(z.string()),
  volumes: z.array(z.string()),
  stopSignal: z.string(),
  /** Null: none, or the image's own. Times in nanoseconds. */
  healthcheck: z
    .object({
      test: z.array(z.string()),
      interval: z.number(),
      timeout: z.number(),
      startPeriod: z.number(),
      retries: z.number(),
    })
    .nullable(),
})
export type BuildConfig = z.infer<typeof buildConfigSchema>

/** Everything that a Dockerfile for a container is guessed from. */
export const dockerfileFactsSchema = z.object({
  container: z.string(),
  /** As the container was asked for: `nginx:1.27`. */
  askedImage: z.string(),
  imageId: z.string(),
  /** Names of the image itself. */
  tags: z.array(z.string()),
  /** A name of the nearest image below that has one, where `tags` is empty. */
  ancestor: z.string().nullable(),
  isRunning: z.boolean(),
  config: buildConfigSchema,
  base: buildConfigSchema,
  changes: fileChangesSchema,
  /** The image's layers, newest first. */
  history: z.array(historyEntrySchema),
  /** Paths in the container whose content comes from elsewhere and is in no image. */
  mounts: z.array(z.string()),
})
export type DockerfileFacts = z.infer<typeof dockerfileFactsSchema>

/** How far the writing of a folder is: bytes of changed files so far. */
export const folderProgressSchema = z.object({ bytes: z.number(), isDone: z.boolean() })

/** What containers changed in their files, and what would build them again. */
export const changesContract = {
  /** GET /containers/{id}/changes */
  list: oc.input(z.object({ id: idSchema })).output(fileChangesSchema),
  /** How many there are, without the folders that are only there for something to be mounted on. */
  count: oc.input(z.object({ id: idSchema })).output(z.object({ count: z.number() })),
  /** The container, its image, that one's history, and the changes. */
  dockerfileFacts: oc.input(z.object({ id: idSchema })).output(dockerfileFactsSchema),
  /**
   * Writes `Dockerfile` with the text given and `changes.tar` with the added and changed files into a folder of this
   * computer; both whole or not at all. GET /containers/{id}/export.
   * @throws AppError `file-exists` unless `isReplacing`; `path-missing`, `path-denied`, `path-disk-full`
   */
  writeFolder: oc
    .input(
      z.object({
        id: idSchema,
        folder: z.string().max(4096),
        dockerfile: z.string().max(4_000_000),
        isReplacing: z.boolean(),
      }),
    )
    .output(eventIterator(folderProgressSchema)),
}
