import * as z from 'zod'
import { imageReferenceSchema, newNameSchema } from '../../contract/ids'
import { cpuCountSchema } from './cpu-count'
import { deviceSchema } from './device'
import { deviceBytesSchema, deviceOperationsSchema, deviceWeightSchema } from './device-limit'
import { durationSchema } from './duration'
import { envEntrySchema } from './env-entry'
import { exposedPortSchema } from './exposed-port'
import { gpuRequestSchema } from './gpu-request'
import { hostEntrySchema } from './host-entry'
import { mountSchema } from './mount'
import { networkAttachmentSchema } from './network-attachment'
import * as text from './patterns'
import { publishedPortSchema } from './published-port'
import { restartPolicySchema } from './restart-policy'
import { sizeSchema, swapSizeSchema } from './size'
import { tmpfsMountSchema } from './tmpfs-mount'
import { ulimitSchema } from './ulimit'
import { volumeMountSchema } from './volume-mount'

const key = z.string().regex(/^[^=]+$/)
const pairs = z.record(key, z.string()).optional()
/** Options of which the engine needs a value. */
const fullPairs = z.record(key, z.string().min(1)).optional()
const yes = z.boolean().optional()
const words = z.string().max(4096).optional()
const listOf = <T extends z.ZodType>(member: T) => z.array(member).min(1).max(2000).optional()
/** 0 stands for what the engine takes by itself; it refuses what is below `lowest`. */
const zeroOr = <T extends z.ZodType<number>>(lowest: number, schema: T) =>
  schema.refine((value) => value <= 0 || value >= lowest, 'out-of-range').optional()
const memoryLimit = 6 << 20
/** Nanoseconds: a thousandth of a second. */
const shortestCheck = 1e6
const count = (lowest: number, highest: number) => z.number().int().min(lowest).max(highest).optional()

/** Kernel settings that a container may have as its own; the docker CLI refuses the others. */
const sysctlName =
  /^(?:kernel\.(?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)|net\..+|fs\.mqueue\..+)$/

/** The fields that `docker create` and `docker run` share: what is absent, the engine or the image decides. */
export const runOptions = {
  image: imageReferenceSchema,
  /** What runs instead of the image's CMD. */
  command: z.array(z.string()).min(1).max(2000).optional(),
  /** One program instead of the image's ENTRYPOINT; empty: none at all. */
  entrypoint: words,
  name: newNameSchema.optional(),
  pull: z.enum(['always', 'missing', 'never']).optional(),
  /** `os/arch[/variant]`. */
  platform: z
    .string()
    .regex(/^[\w./-]{1,64}$/)
    .optional(),
  interactive: yes,
  tty: yes,
  /** Streams to attach to; absent: all that there are. */
  attach: listOf(z.enum(['stdin', 'stdout', 'stderr'])),
  /** Remove it, and its anonymous volumes, when it ends. */
  autoRemove: yes,
  env: listOf(envEntrySchema),
  labels: pairs,
  annotations: pairs,
  user: words,
  workdir: words,
  hostname: words,
  domainname: words,

  ports: listOf(publishedPortSchema),
  publishAll: yes,
  expose: listOf(exposedPortSchema),
  networks: listOf(networkAttachmentSchema),
  /** Of the first network, as are the next four. */
  networkAliases: listOf(text.anyTextSchema),
  ip: text.ipAddressSchema.optional(),
  ip6: text.ipAddressSchema.optional(),
  linkLocalIps: listOf(text.ipAddressSchema),
  macAddress: text.macAddressSchema.optional(),
  links: listOf(text.otherContainerSchema),
  hosts: listOf(hostEntrySchema),
  dns: listOf(text.ipAddressSchema),
  dnsSearch: listOf(text.searchDomainSchema),
  dnsOptions: listOf(text.anyTextSchema),

  volumes: listOf(volumeMountSchema),
  mounts: listOf(mountSchema),
  tmpfs: listOf(tmpfsMountSchema),
  volumesFrom: listOf(text.otherContainerSchema),
  volumeDriver: words,
  storageOptions: fullPairs,
  readOnly: yes,
  /** Bytes, as all sizes. */
  shmSize: sizeSchema.optional(),

  restart: restartPolicySchema.optional(),
  stopSignal: text.signalSchema.optional(),
  /** Seconds; -1: wait for ever. */
  stopTimeout: count(-1, 1e9),
  healthCommand: words,
  /** Nanoseconds, as all durations. */
  healthInterval: zeroOr(shortestCheck, durationSchema),
  healthTimeout: zeroOr(shortestCheck, durationSchema),
  healthStartPeriod: zeroOr(shortestCheck, durationSchema),
  healthStartInterval: zeroOr(shortestCheck, durationSchema),
  healthRetries: count(0, 1e6),
  noHealthcheck: yes,
  /** `false` is told to the engine too: it outdoes the engine's own default. */
  init: yes,

  memory: zeroOr(memoryLimit, sizeSchema),
  memoryReservation: zeroOr(memoryLimit, sizeSchema),
  memorySwap: swapSizeSchema.optional(),
  memorySwappiness: count(0, 100),
  oomKillDisable: yes,
  oomScoreAdj: count(-1000, 1000),
  cpus: zeroOr(0.01, cpuCountSchema),
  cpuShares: count(0, 262_144),
  /** Microseconds, as the quota. */
  cpuPeriod: zeroOr(1000, z.number().int().min(0).max(1e6)),
  cpuQuota: zeroOr(1000, z.number().int().min(-1).max(1e12)),
  cpuRealtimePeriod: count(0, 1e12),
  cpuRealtimeRuntime: count(0, 1e12),
  cpusetCpus: text.cpuSetSchema.optional(),
  cpusetMems: text.cpuSetSchema.optional(),
  /** -1 or 0: without limit. */
  pidsLimit: count(-1, 4_194_304),
  blkioWeight: zeroOr(10, z.number().int().min(0).max(1000)),
  deviceWeights: listOf(deviceWeightSchema),
  deviceReadBytes: listOf(deviceBytesSchema),
  deviceWriteBytes: listOf(deviceBytesSchema),
  deviceReadOperations: listOf(deviceOperationsSchema),
  deviceWriteOperations: listOf(deviceOperationsSchema),
  ulimits: listOf(ulimitSchema),

  privileged: yes,
  capAdd: listOf(text.capabilitySchema),
  capDrop: listOf(text.capabilitySchema),
  securityOptions: listOf(text.securityOptionSchema),
  devices: listOf(deviceSchema),
  deviceRules: listOf(text.deviceRuleSchema),
  gpus: listOf(gpuRequestSchema),
  groups: listOf(text.anyTextSchema),
  sysctls: z.record(z.string().regex(sysctlName), z.string().min(1)).optional(),
  pid: text.pidModeSchema.optional(),
  ipc: text.ipcModeSchema.optional(),
  uts: z.literal('host').optional(),
  userns: z.literal('host').optional(),
  cgroupns: z.enum(['host', 'private']).optional(),
  cgroupParent: words,
  runtime: words,
  logDriver: words,
  logOptions: pairs,
} as const

const optionsSchema = z.object(runOptions)
/** What a container is made of. */
export type RunOptions = z.infer<typeof optionsSchema>
