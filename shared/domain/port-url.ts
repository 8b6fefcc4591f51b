import type { Port } from '../contract/rows'

const everyAddress = new Set(['', '0.0.0.0', '::'])

/**
 * Where a published port is reached by a browser, or null for one that is not published or not TCP.
 * `engineAddress` is the engine's own (`unix://...`, `tcp://host:2375`): the ports of a remote engine are on its host.
 */
export function portUrl(port: Port, engineAddress: string): string | null {
  if (port.hostPort === undefined || port.protocol !== 'tcp') return null
  const bound = port.hostIp ?? ''
  const host = everyAddress.has(bound)
    ? engineHost(engineAddress)
    : bound.includes(':')
      ? `[${bound}]`
      : bound
  const scheme = port.containerPort === 443 || port.containerPort === 8443 ? 'https' : 'http'
  return `${scheme}://${host}:${port.hostPort}`
}

/** A port as docker writes it: `0.0.0.0:8080->80/tcp`, or `80/tcp` where it is not published. */
export function portText({ hostIp, hostPort, containerPort, protocol }: Port): string {
  const inside = `${containerPort}/${protocol}`
  if (hostPort === undefined) return inside
  const bound =
    hostIp === undefined || hostIp === '' ? '' : hostIp.includes(':') ? `[${hostIp}]:` : `${hostIp}:`
  return `${bound}${hostPort}->${inside}`
}

/** The ports as people read them: IPv4 and IPv6 twins of one publication as one, published ones first. */
export function distinctPorts(ports: readonly Port[]): Port[] {
  const twins = new Map<string, Port>()
  for (const port of ports) {
    const isEverywhere = everyAddress.has(port.hostIp ?? '')
    const key = `${isEverywhere ? '' : port.hostIp}|${port.hostPort ?? ''}|${port.containerPort}/${port.protocol}`
    if (!twins.has(key)) twins.set(key, port)
  }
  return [...twins.values()].sort(
    (a, b) =>
      Number(a.hostPort === undefined) - Number(b.hostPort === undefined) ||
      a.containerPort - b.containerPort,
  )
}

function engineHost(address: string): string {
  return /^(?:tcp|https?|ssh):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)/.exec(address)?.[1] ?? 'localhost'
}
