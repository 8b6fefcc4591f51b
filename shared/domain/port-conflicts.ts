import type { PortHolder, WantedPort } from '../contract/port-holders'
import type { ContainerRow } from '../contract/rows'

/** A socket of the host that waits for others. */
export interface HostListener {
  /** `0.0.0.0` and `::` stand for every address. */
  readonly address: string
  readonly port: number
  readonly protocol: string
  /** The system's number of the socket, by which its process is found. */
  readonly inode: string
}

/** A wanted port that somebody has. */
export interface PortConflict extends Omit<PortHolder, 'holder'> {
  readonly holder:
    | Exclude<PortHolder['holder'], { type: 'process' }>
    | { readonly type: 'listener'; readonly listener: HostListener }
}

interface Taken {
  readonly hostIp: string
  readonly hostPort: number
  readonly protocol: string
  readonly holder: PortConflict['holder']
}

/**
 * Which of the wanted ports are taken, by whom, and what is free instead. A container is named rather than the
 * process that carries its port.
 */
export function portConflicts(
  wanted: readonly WantedPort[],
  rows: readonly ContainerRow[],
  listeners: readonly HostListener[],
): PortConflict[] {
  const taken = [...rows.flatMap(takenBy), ...listeners.map(toTaken)]
  const earlier: Taken[] = []
  return wanted.flatMap((port) => {
    const others = [...taken, ...earlier]
    const clash = others.find((each) => isSamePlace(port, each))
    earlier.push({ ...port, hostIp: port.hostIp ?? '', holder: { type: 'self' } })
    if (!clash) return []
    return [{ wanted: port, holder: clash.holder, nextFree: nextFree(port, taken, wanted) }]
  })
}

/** The ports of the list that a container has while it runs. */
function takenBy({ id, name, ports }: ContainerRow): Taken[] {
  return ports.flatMap(({ hostIp = '', hostPort, protocol }) =>
    hostPort === undefined ? [] : [{ hostIp, hostPort, protocol, holder: { type: 'container', id, name } }],
  )
}

function toTaken(listener: HostListener): Taken {
  const { address, port, protocol } = listener
  return { hostIp: address, hostPort: port, protocol, holder: { type: 'listener', listener } }
}

function nextFree(port: WantedPort, taken: readonly Taken[], wanted: readonly WantedPort[]): number | null {
  const inTheWay = [...taken, ...wanted].filter((each) =>
    isSamePlace(port, { ...each, hostPort: port.hostPort }),
  )
  const used = new Set(inTheWay.map(({ hostPort }) => hostPort))
  for (let next = port.hostPort + 1; next <= 65_535; next++) if (!used.has(next)) return next
  return null
}

type Place = Pick<WantedPort, 'hostIp' | 'hostPort'> & { readonly protocol: string }

function isSamePlace(a: Place, b: Place): boolean {
  return a.hostPort === b.hostPort && a.protocol === b.protocol && isSameAddress(a.hostIp, b.hostIp)
}

/** `::` takes IPv4 along, `0.0.0.0` does not take IPv6 along; no address is every address. */
function isSameAddress(a = '', b = ''): boolean {
  if (a === b || isEvery(a) || isEvery(b)) return true
  const isIpv4 = !a.includes(':') && !b.includes(':')
  return isIpv4 && (a === '0.0.0.0' || b === '0.0.0.0')
}

function isEvery(address: string): boolean {
  return address === '' || address === '::'
}
