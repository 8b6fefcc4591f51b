import * as z from 'zod'

/** Absent, null or of another shape: nothing. Engines differ in what they tell. */
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)
const text = maybe(z.string())
const number = maybe(z.number())
const flag = maybe(z.boolean())
const words = maybe(z.array(z.string()))
const pairs = maybe(z.record(z.string(), z.string()))
const keys = maybe(z.record(z.string(), z.unknown()))

const configSchema = z.object({
  Hostname: text,
  Domainname: text,
  User: text,
  AttachStdout: flag,
  AttachStderr: flag,
  Tty: flag,
  OpenStdin: flag,
  ExposedPorts: keys,
  Env: words,
  Cmd: words,
  Entrypoint: words,
  Healthcheck: maybe(
    z.object({
      Test: words,
      Interval: number,
      Timeout: number,
      StartPeriod: number,
      StartInterval: number,
      Retries: number,
    }),
  ),
  Image: text,
  Volumes: keys,
  WorkingDir: text,
  Labels: pairs,
  MacAddress: text,
  StopSignal: text,
  StopTimeout: number,
})
/** `Config` of a container or of an image. */
export type InspectedConfig = z.infer<typeof configSchema>

const mountSchema = z.object({
  Type: text,
  Source: text,
  Target: text,
  ReadOnly: flag,
  Consistency: text,
  BindOptions: maybe(
    z.object({
      Propagation: text,
      NonRecursive: flag,
      ReadOnlyNonRecursive: flag,
      ReadOnlyForceRecursive: flag,
    }),
  ),
  VolumeOptions: maybe(
    z.object({
      NoCopy: flag,
      Labels: pairs,
      Subpath: text,
      DriverConfig: maybe(z.object({ Name: text, Options: pairs })),
    }),
  ),
  TmpfsOptions: maybe(z.object({ SizeBytes: number, Mode: number })),
  ImageOptions: maybe(z.object({ Subpath: text })),
})
export type InspectedMount = z.infer<typeof mountSchema>

const rates = maybe(z.array(z.object({ Path: text, Rate: number })))

const hostConfigSchema = z.object({
  Binds: words,
  LogConfig: maybe(z.object({ Type: text, Config: pairs })),
  NetworkMode: text,
  PortBindings: maybe(z.record(z.string(), z.array(z.object({ HostIp: text, HostPort: text })).nullable())),
  RestartPolicy: maybe(z.object({ Name: text, MaximumRetryCount: number })),
  AutoRemove: flag,
  VolumeDriver: text,
  VolumesFrom: words,
  Annotations: pairs,
  CapAdd: words,
  CapDrop: words,
  CgroupnsMode: text,
  Dns: words,
  DnsOptions: words,
  DnsSearch: words,
  ExtraHosts: words,
  GroupAdd: words,
  IpcMode: text,
  Links: words,
  OomScoreAdj: number,
  PidMode: text,
  Privileged: flag,
  PublishAllPorts: flag,
  ReadonlyRootfs: flag,
  SecurityOpt: words,
  StorageOpt: pairs,
  Tmpfs: pairs,
  UTSMode: text,
  UsernsMode: text,
  ShmSize: number,
  Sysctls: pairs,
  Runtime: text,
  CpuShares: number,
  Memory: number,
  NanoCpus: number,
  CgroupParent: text,
  BlkioWeight: number,
  CpuPeriod: number,
  CpuQuota: number,
  CpuRealtimePeriod: number,
  CpuRealtimeRuntime: number,
  CpusetCpus: text,
  CpusetMems: text,
  Devices: maybe(z.array(z.object({ PathOnHost: text, PathInContainer: text, CgroupPermissions: text }))),
  DeviceCgroupRules: words,
  DeviceRequests: maybe(
    z.array(
      z.object({
        Driver: text,
        Count: number,
        DeviceIDs: words,
        Capabilities: maybe(z.array(z.array(z.string()))),
        Options: pairs,
      }),
    ),
  ),
  BlkioWeightDevice: maybe(z.array(z.object({ Path: text, Weight: number }))),
  BlkioDeviceReadBps: rates,
  BlkioDeviceWriteBps: rates,
  BlkioDeviceReadIOps: rates,
  BlkioDeviceWriteIOps: rates,
  MemoryReservation: number,
  MemorySwap: number,
  MemorySwappiness: number,
  OomKillDisable: flag,
  PidsLimit: number,
  Ulimits: maybe(z.array(z.object({ Name: text, Soft: number, Hard: number }))),
  Mounts: maybe(z.array(mountSchema)),
  MaskedPaths: words,
  Init: flag,
})
export type InspectedHostConfig = z.infer<typeof hostConfigSchema>

const networkSchema = z.object({
  IPAMConfig: maybe(z.object({ IPv4Address: text, IPv6Address: text, LinkLocalIPs: words })),
  Links: words,
  Aliases: words,
  DriverOpts: pairs,
  GwPriority: number,
})
export type InspectedNetwork = z.infer<typeof networkSchema>

/** GET /containers/{id}/json, as far as a container is made of it. */
export const inspectedContainerSchema = z.object({
  Id: z.string(),
  Name: text,
  Config: configSchema,
  HostConfig: hostConfigSchema,
  Mounts: maybe(z.array(z.object({ Type: text, Name: text, Destination: text, RW: flag }))),
  NetworkSettings: z.object({ Networks: maybe(z.record(z.string(), networkSchema)) }),
})
export type InspectedContainer = z.infer<typeof inspectedContainerSchema>

/** GET /images/{name}/json, as far as a container inherits of it. */
export const inspectedImageSchema = z.object({ Config: configSchema.optional().catch(undefined) })
