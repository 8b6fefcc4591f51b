import { useEffect, useState } from 'react'
import { fixedPorts } from '#shared/commands/run/fixed-ports'
import { portCount } from '#shared/commands/run/port-range'
import type { PublishedPort } from '#shared/commands/run/published-port'
import type { PortHolder, WantedPort } from '#shared/contract/port-holders'
import { useLiveStore } from '../../live/live-store'
import { rpc } from '../../rpc/client'

/** A port of the form that somebody has. */
export interface TakenPort {
  readonly port: number
  readonly holder: PortHolder['holder']
  /** What to type instead: a port, or a range of as many; null where none is known. */
  readonly instead: string | null
}

const none: ReadonlyMap<string, TakenPort> = new Map()
/** Milliseconds without a keystroke before it is asked. */
const pause = 150

/**
 * The host ports of the form that are taken, by row. Asked again when a port or any container changes.
 * @param replaced id of a container that makes way
 */
export function useTakenPorts(
  ports: ReadonlyMap<string, PublishedPort>,
  replaced?: string,
): ReadonlyMap<string, TakenPort> {
  const containers = useLiveStore((state) => state.containers)
  const [taken, setTaken] = useState(none)
  const key = JSON.stringify([...ports])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a container that came or went has or had ports
  useEffect(() => {
    const rows = (JSON.parse(key) as [string, PublishedPort][]).flatMap(([row, published]) =>
      fixedPorts([published]).map((wanted) => ({ row, published, wanted })),
    )
    if (rows.length === 0) {
      setTaken(none)
      return
    }
    const reading = new AbortController()
    const timer = setTimeout(() => {
      rpc.containers
        .portHolders(
          {
            ports: rows.map(({ wanted }) => wanted),
            ...(replaced === undefined ? {} : { except: replaced }),
          },
          { signal: reading.signal },
        )
        .then((holders) => setTaken(byRow(rows, holders)))
        // Who has a port is a help: where it cannot be told, the engine's own answer will do.
        .catch(() => {})
    }, pause)
    return () => {
      clearTimeout(timer)
      reading.abort()
    }
  }, [key, containers, replaced])
  return taken
}

interface WantedByRow {
  readonly row: string
  readonly published: PublishedPort
  readonly wanted: WantedPort
}

function byRow(rows: readonly WantedByRow[], holders: readonly PortHolder[]): Map<string, TakenPort> {
  const taken = new Map<string, TakenPort>()
  for (const { wanted, holder, nextFree } of holders) {
    const isIt = (each: WantedByRow): boolean =>
      each.wanted.hostPort === wanted.hostPort &&
      each.wanted.protocol === wanted.protocol &&
      each.wanted.hostIp === wanted.hostIp
    // The first of two that are alike is in its right.
    const found = holder.type === 'self' ? rows.findLast(isIt) : rows.find(isIt)
    if (!found || taken.has(found.row)) continue
    const count = portCount(found.published.containerPort)
    const instead =
      nextFree === null ? null : count === 1 ? `${nextFree}` : `${nextFree}-${nextFree + count - 1}`
    taken.set(found.row, { port: wanted.hostPort, holder, instead })
  }
  return taken
}
