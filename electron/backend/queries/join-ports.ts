import * as z from 'zod'
import { tolerant } from '../engine/tolerant'

/** A port of GET /containers/json. */
export const listedPort = z.object({
  IP: tolerant(z.string(), ''),
  PrivatePort: z.number(),
  PublicPort: tolerant(z.number(), 0),
  Type: tolerant(z.string(), 'tcp'),
})
/** One of its ports, as the engine lists them. */
export type ListedPort = z.infer<typeof listedPort>

interface Group {
  readonly ip: string
  readonly type: string
  readonly first: number
  last: number
}

/** Ports as `docker ps` prints them: `0.0.0.0:8080->80/tcp`, neighbours as a range: `9000-9002/tcp`. */
export function joinPorts(ports: readonly ListedPort[]): string {
  const open = new Map<string, Group>()
  const done: string[] = []
  const mapped: string[] = []
  for (const { IP, PrivatePort, PublicPort, Type } of ports.toSorted(byPort)) {
    if (IP !== '' && PublicPort !== PrivatePort) {
      mapped.push(`${IP}:${PublicPort}->${PrivatePort}/${Type}`)
      continue
    }
    const key = `${IP}/${Type}`
    const group = open.get(key)
    if (group && PrivatePort === group.last + 1) {
      group.last = PrivatePort
      continue
    }
    if (group) done.push(groupText(group))
    open.set(key, { ip: IP, type: Type, first: PrivatePort, last: PrivatePort })
  }
  return [...done, ...[...open.values()].map(groupText), ...mapped].join(', ')
}

function byPort(a: ListedPort, b: ListedPort): number {
  return (
    a.PrivatePort - b.PrivatePort ||
    compare(a.IP, b.IP) ||
    a.PublicPort - b.PublicPort ||
    compare(a.Type, b.Type)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a === b ? 0 : 1
}

function groupText({ ip, type, first, last }: Group): string {
  const range = first === last ? String(first) : `${first}-${last}`
  return ip === '' ? `${range}/${type}` : `${ip}:${range}->${range}/${type}`
}
