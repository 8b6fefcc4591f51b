import * as z from 'zod'
import { tolerant, tolerantList, tolerantRecord } from '../engine/tolerant'

const text = tolerant(z.string(), '')
const flag = tolerant(z.boolean(), false)
const count = tolerant(z.number(), 0)
const words = tolerantList(z.string())
/** A nested object of which every field may be missing, or the whole. */
const part = <Shape extends z.ZodRawShape>(shape: Shape) => z.preprocess((raw) => raw ?? {}, z.object(shape))

const mountSchema = z.object({
  Type: text,
  Name: text,
  Source: text,
  Destination: text,
  RW: tolerant(z.boolean(), true),
})

const endpointSchema = z.object({
  IPAddress: text,
  GlobalIPv6Address: text,
  Gateway: text,
  MacAddress: text,
  Aliases: words,
  DNSNames: words,
})

/** GET /containers/{id}/json, as far as Gantry reads it; API 1.41 up to 1.55, and Podman's. */
export const inspectSchema = z.object({
  Id: z.string(),
  Name: text,
  Path: text,
  Args: words,
  RestartCount: count,
  State: part({
    Status: text,
    ExitCode: count,
    OOMKilled: flag,
    Error: text,
    StartedAt: text,
    FinishedAt: text,
    Health: part({
      Log: tolerantList(z.object({ Start: text, ExitCode: count, Output: text })),
    }),
  }),
  Config: part({
    Tty: flag,
    OpenStdin: flag,
    Entrypoint: words,
    Cmd: words,
    WorkingDir: text,
    User: text,
    Hostname: text,
    Env: words,
    Labels: tolerantRecord,
  }),
  HostConfig: part({
    RestartPolicy: part({ Name: text, MaximumRetryCount: count }),
    LogConfig: part({ Type: text }),
  }),
  Mounts: tolerantList(mountSchema),
  NetworkSettings: part({
    Networks: z.preprocess((raw) => raw ?? {}, tolerant(z.record(z.string(), endpointSchema), {})),
  }),
})
export type InspectedContainer = z.infer<typeof inspectSchema>
