import * as z from 'zod'
import type { ContainerRow, Port, RowMount } from '#shared/contract/rows'
import { familiarName } from '#shared/domain/image-reference'
import { tolerant, tolerantList, tolerantRecord } from '../engine/tolerant'
import { text } from '../engine/tolerant-fields'
import { exitCodeOf, healthOf, stateOf } from './container-status'
import { mountSchema } from './mount-schema'

const number = tolerant(z.number().optional(), undefined)

const portSchema = z.object({ IP: text, PrivatePort: z.number(), PublicPort: number, Type: text })

/** What is read of one member of GET /containers/json. Only the id is needed; the rest may be absent, null or odd. */
export const containerSchema = z.object({
  Id: z.string().min(1),
  Names: tolerantList(z.string()),
  Image: text,
  ImageID: text,
  Command: text,
  Created: tolerant(z.number(), 0),
  State: text,
  Status: text,
  Ports: tolerantList(portSchema),
  Mounts: tolerantList(mountSchema),
  Labels: tolerantRecord,
  NetworkSettings: tolerant(z.object({ Networks: tolerant(z.record(z.string(), z.unknown()), {}) }), {
    Networks: {},
  }),
  /** Since API 1.52. */
  Health: tolerant(z.object({ Status: text }), { Status: '' }),
})
type RawContainer = z.infer<typeof containerSchema>

/** One container of the list as a row. */
export function toContainerRow(raw: RawContainer): ContainerRow {
  const state = stateOf(raw.State, raw.Status)
  return {
    id: raw.Id,
    name: nameOf(raw),
    image: familiarName(raw.Image),
    imageId: raw.ImageID,
    command: raw.Command,
    createdAt: raw.Created * 1000,
    state,
    health: state === 'running' ? healthOf(raw.Health.Status, raw.Status) : null,
    exitCode: exitCodeOf(state, raw.Status),
    status: raw.Status,
    ports: raw.Ports.map(toPort),
    mounts: raw.Mounts.map(toMount),
    networks: Object.keys(raw.NetworkSettings.Networks).sort(),
    project: labelOf(raw, 'project'),
    service: labelOf(raw, 'service'),
  }
}

/** Its own name is `/name`; links of other containers to it stand beside it as `/other/alias`. */
function nameOf({ Id, Names }: RawContainer): string {
  const own = Names.find((name) => name.lastIndexOf('/') <= 0) ?? Names[0]
  return own?.replace(/^\//, '') || Id.slice(0, 12)
}

function labelOf({ Labels }: RawContainer, what: 'project' | 'service'): string | null {
  return Labels[`com.docker.compose.${what}`] ?? Labels[`io.podman.compose.${what}`] ?? null
}

function toPort({ IP, PrivatePort, PublicPort, Type }: z.infer<typeof portSchema>): Port {
  return {
    containerPort: PrivatePort,
    protocol: Type || 'tcp',
    ...(PublicPort ? { hostPort: PublicPort } : {}),
    ...(IP ? { hostIp: IP } : {}),
  }
}

function toMount({ Type, Name, Source, Destination, RW }: z.infer<typeof mountSchema>): RowMount {
  return {
    type: Type,
    ...(Name ? { name: Name } : {}),
    ...(Source ? { source: Source } : {}),
    destination: Destination,
    isReadOnly: !RW,
  }
}
