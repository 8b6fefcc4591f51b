import * as z from 'zod'
import { tolerantList, tolerantRecord } from '../engine/tolerant'
import { count, flag, text, words } from '../engine/tolerant-fields'
import { mountSchema } from '../live/mount-schema'
import { tolerantMap, tolerantPart } from './tolerant-part'

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
  State: tolerantPart({
    Status: text,
    ExitCode: count,
    OOMKilled: flag,
    Error: text,
    StartedAt: text,
    FinishedAt: text,
    Health: tolerantPart({
      Log: tolerantList(z.object({ Start: text, ExitCode: count, Output: text })),
    }),
  }),
  Config: tolerantPart({
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
  HostConfig: tolerantPart({
    RestartPolicy: tolerantPart({ Name: text, MaximumRetryCount: count }),
    LogConfig: tolerantPart({ Type: text }),
    AutoRemove: flag,
  }),
  Mounts: tolerantList(mountSchema),
  NetworkSettings: tolerantPart({
    Networks: tolerantMap(endpointSchema),
  }),
})
/** What is read of a container; what the engine left out is empty. */
export type InspectedContainer = z.infer<typeof inspectSchema>
