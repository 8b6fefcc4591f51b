import * as z from 'zod'

/** Container states of the engine (`State` of GET /containers/json); anything else arrives verbatim. */
const containerStates = ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'] as const
export type ContainerState = (typeof containerStates)[number]

/** One published or exposed port. */
export const portSchema = z.object({
  containerPort: z.number(),
  protocol: z.string(),
  hostPort: z.number().optional(),
  hostIp: z.string().optional(),
})
export type Port = z.infer<typeof portSchema>

/** One mount of a container, as the list call tells it. */
export const rowMountSchema = z.object({
  type: z.string(),
  /** Volume name, for type `volume`. */
  name: z.string().optional(),
  source: z.string().optional(),
  destination: z.string(),
  isReadOnly: z.boolean(),
})
export type RowMount = z.infer<typeof rowMountSchema>

/** A container as a list shows it (GET /containers/json). */
export const containerRowSchema = z.object({
  /** Full 64-character id. */
  id: z.string(),
  /** Without the leading slash; the short id where the engine names none. */
  name: z.string(),
  image: z.string(),
  imageId: z.string(),
  command: z.string(),
  /** Epoch milliseconds. */
  createdAt: z.number(),
  /** One of {@link containerStates}, or the engine's own word. */
  state: z.string(),
  health: z.enum(['starting', 'healthy', 'unhealthy']).nullable(),
  /** Exit code of the last run; null while none ended. */
  exitCode: z.number().nullable(),
  /** The engine's own words: `Up 3 minutes (healthy)`. */
  status: z.string(),
  ports: z.array(portSchema),
  mounts: z.array(rowMountSchema),
  networks: z.array(z.string()),
  /** Label com.docker.compose.project / service, or Podman's. */
  project: z.string().nullable(),
  service: z.string().nullable(),
})
export type ContainerRow = z.infer<typeof containerRowSchema>

/** An image as a list shows it (GET /images/json). */
export const imageRowSchema = z.object({
  /** `sha256:...`. */
  id: z.string(),
  /** References `name:tag`; empty for an untagged image. */
  tags: z.array(z.string()),
  digests: z.array(z.string()),
  parentId: z.string(),
  createdAt: z.number(),
  /** Bytes. */
  size: z.number(),
  labels: z.record(z.string(), z.string()),
})
export type ImageRow = z.infer<typeof imageRowSchema>

/** A volume as a list shows it (GET /volumes). Its name is its id. */
export const volumeRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  driver: z.string(),
  mountpoint: z.string(),
  scope: z.string(),
  createdAt: z.number().nullable(),
  labels: z.record(z.string(), z.string()),
  options: z.record(z.string(), z.string()),
  /** A name that the engine made up: 64 hex digits. */
  isAnonymous: z.boolean(),
})
export type VolumeRow = z.infer<typeof volumeRowSchema>

/** A network as a list shows it (GET /networks). */
export const networkRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  driver: z.string(),
  scope: z.string(),
  createdAt: z.number().nullable(),
  isInternal: z.boolean(),
  isIpv6: z.boolean(),
  subnets: z.array(z.object({ subnet: z.string(), gateway: z.string().optional() })),
  labels: z.record(z.string(), z.string()),
  /** bridge, host and none: the engine refuses to remove them. */
  isPredefined: z.boolean(),
})
export type NetworkRow = z.infer<typeof networkRowSchema>
