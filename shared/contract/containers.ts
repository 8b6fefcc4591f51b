import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { dependentSchema } from './dependents'
import { idSchema } from './ids'
import { portHolderSchema, wantedPortSchema } from './port-holders'
import { containerRowSchema } from './rows'

/** Everything the container page shows beside the raw answer (GET /containers/{id}/json). */
export const containerDetailsSchema = z.object({
  row: containerRowSchema,
  /** The engine's answer as it came, for the Inspect tab. */
  raw: z.unknown(),
  isTty: z.boolean(),
  isStdinOpen: z.boolean(),
  entrypoint: z.array(z.string()),
  command: z.array(z.string()),
  workdir: z.string(),
  user: z.string(),
  hostname: z.string(),
  env: z.array(z.object({ name: z.string(), value: z.string() })),
  labels: z.record(z.string(), z.string()),
  mounts: z.array(
    z.object({
      type: z.string(),
      name: z.string().optional(),
      source: z.string(),
      destination: z.string(),
      isReadOnly: z.boolean(),
    }),
  ),
  networks: z.array(
    z.object({
      name: z.string(),
      ip: z.string(),
      gateway: z.string(),
      mac: z.string(),
      aliases: z.array(z.string()),
    }),
  ),
  restartPolicy: z.string(),
  restartCount: z.number(),
  logDriver: z.string(),
  startedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  healthLog: z.array(z.object({ at: z.number().nullable(), exitCode: z.number(), output: z.string() })),
})
export type ContainerDetails = z.infer<typeof containerDetailsSchema>

/** Why a container is not running: facts only; `shared/domain/explain-stop.ts` makes the sentence. */
export const stopFactsSchema = z.object({
  state: z.string(),
  exitCode: z.number(),
  isOomKilled: z.boolean(),
  /** The engine's own error (e.g. the command was not found), or empty. */
  error: z.string(),
  startedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
  restartCount: z.number(),
  restartPolicy: z.string(),
  /** Who ended it, from the engine's events: `person` (a stop or kill was asked for), `itself`, or not known. */
  endedBy: z.enum(['person', 'itself', 'unknown']),
  /** The signal that was asked for, where `endedBy` is `person`. */
  signal: z.string().nullable(),
  command: z.array(z.string()),
  /** Last lines of its log, escape sequences removed; empty where the driver cannot be read. */
  lastLines: z.array(z.string()),
})
export type StopFacts = z.infer<typeof stopFactsSchema>

/** One sample of resource use (GET /containers/{id}/stats). */
export const statsSampleSchema = z.object({
  id: z.string(),
  /** Epoch ms. */
  at: z.number(),
  /** Percent of one core: 200 is two cores busy; null while there is no previous sample. */
  cpu: z.number().nullable(),
  /** Bytes, without page cache, as `docker stats` counts it. */
  memory: z.number().nullable(),
  /** Bytes. */
  memoryLimit: z.number().nullable(),
  /** Bytes since the start of the container. */
  networkReceived: z.number().nullable(),
  networkSent: z.number().nullable(),
  blockRead: z.number().nullable(),
  blockWritten: z.number().nullable(),
  processes: z.number().nullable(),
})
export type StatsSample = z.infer<typeof statsSampleSchema>

/** Read paths of containers. */
export const containersContract = {
  inspect: oc.input(z.object({ id: idSchema })).output(containerDetailsSchema),
  /** GET /containers/{id}/top */
  top: oc
    .input(z.object({ id: idSchema }))
    .output(z.object({ titles: z.array(z.string()), processes: z.array(z.array(z.string())) })),
  explainStop: oc.input(z.object({ id: idSchema })).output(stopFactsSchema),
  /** When it was started, epoch ms, oldest first, as far back as the engine remembers its events (GET /events). */
  starts: oc.input(z.object({ id: idSchema })).output(z.array(z.number())),
  /** Size of the writable layer in bytes, by id (GET /containers/json?size=1, filtered). */
  sizes: oc
    .input(z.object({ ids: z.array(idSchema).max(200) }))
    .output(z.array(z.object({ id: z.string(), size: z.number() }))),
  /** Other containers that depend on it, by name; an inspect of each for the engine. */
  dependents: oc.input(z.object({ id: idSchema })).output(z.array(dependentSchema)),
  /** Which of these host ports are taken, and by whom. `except`: a container that is about to be replaced. */
  portHolders: oc
    .input(z.object({ ports: z.array(wantedPortSchema).max(1000), except: idSchema.optional() }))
    .output(z.array(portHolderSchema)),
  /** Samples of the given containers, about one a second each; containers that are not running are skipped quietly. */
  stats: oc
    .input(z.object({ ids: z.array(idSchema).max(200) }))
    .output(eventIterator(z.array(statsSampleSchema))),
}
