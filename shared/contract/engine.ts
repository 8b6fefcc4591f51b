import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'

/** Where an engine was looked for and what happened there. */
export const enginePlaceSchema = z.object({
  /** How the place was found. */
  source: z.enum([
    'docker-host',
    'context',
    'default',
    'desktop',
    'rootless',
    'podman',
    'podman-rootless',
    'given',
  ]),
  /** The address, as DOCKER_HOST would spell it: `unix:///var/run/docker.sock`, `npipe:...`, `tcp://...`. */
  address: z.string(),
  /** `absent`: no such file; `refused`: nobody listens; `denied`: no permission; `invalid`: not an address we can use. */
  result: z.enum(['connected', 'absent', 'refused', 'denied', 'timeout', 'invalid', 'failed', 'not-tried']),
  /** The system's or the engine's own words. */
  message: z.string().optional(),
})
export type EnginePlace = z.infer<typeof enginePlaceSchema>

/** What the connected engine says of itself (GET /version, GET /info). */
export const engineFactsSchema = z.object({
  /**
   * GET /info ID. Another one is another engine; the same one may be another engine all the same, since a copied data
   * folder or machine has it too: what has to be sure goes by ids of containers.
   */
  id: z.string(),
  product: z.enum(['docker', 'podman']),
  /** Host name of the engine's machine. */
  name: z.string(),
  version: z.string(),
  /** The API version in use (negotiated), e.g. `1.41`. */
  apiVersion: z.string(),
  os: z.string(),
  architecture: z.string(),
  cpus: z.number(),
  /** Bytes. */
  memory: z.number(),
  rootDir: z.string().optional(),
  address: z.string(),
})
export type EngineFacts = z.infer<typeof engineFactsSchema>

/** The connection as the status bar shows it. */
export const engineStatusSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('connecting'), address: z.string().optional() }),
  z.object({ state: z.literal('connected'), engine: engineFactsSchema, since: z.number() }),
  /** `retryAt` is epoch ms; `since` is when the connection was lost. */
  z.object({
    state: z.literal('lost'),
    engine: engineFactsSchema,
    since: z.number(),
    retryAt: z.number(),
    reason: z.string(),
  }),
  /** The socket is there, this user may not use it. `owner`/`group` are names of the socket file. */
  z.object({
    state: z.literal('denied'),
    place: enginePlaceSchema,
    group: z.string().optional(),
    user: z.string().optional(),
    retryAt: z.number(),
  }),
  z.object({ state: z.literal('absent'), places: z.array(enginePlaceSchema), retryAt: z.number() }),
  /** The engine speaks no API version that Gantry speaks. */
  z.object({
    state: z.literal('unsupported'),
    address: z.string(),
    engineRange: z.string(),
    ownRange: z.string(),
    retryAt: z.number(),
  }),
])
export type EngineStatus = z.infer<typeof engineStatusSchema>

/** The Docker contexts of this person (`docker context ls`). */
export const engineContextsSchema = z.object({
  contexts: z.array(
    z.object({
      name: z.string(),
      /** Absent for `default`, which is whatever the usual places have. */
      address: z.string().optional(),
      /** Absent for `default`. */
      description: z.string().optional(),
      isCurrent: z.boolean(),
    }),
  ),
  /** Where the docker CLI looks without a context. */
  usualAddress: z.string(),
  /** The environment variable that counts more than the chosen context. */
  overriding: z.enum(['DOCKER_HOST', 'DOCKER_CONTEXT']).optional(),
})
export type EngineContexts = z.infer<typeof engineContextsSchema>

/** Connection state and manual retry. */
export const engineContract = {
  /** The present status, then every change of it. */
  watch: oc.output(eventIterator(engineStatusSchema)),
  /** Try again now instead of at `retryAt`. */
  retry: oc.output(z.object({})),
  /** Read from ~/.docker at each call. */
  contexts: oc.output(engineContextsSchema),
}
