import type { Port } from '#shared/contract/rows'

/** A published port as a list shows it. */
export interface PublishedPort {
  /** `8080:80`, `53:53/udp`, `127.0.0.1:5432:5432` where it is bound to one address. */
  readonly text: string
  /** The same without the address, for narrow places: `5432:5432`. */
  readonly short: string
  /** Where a browser finds it; null for what is not TCP. */
  readonly url: string | null
}

const anywhere = new Set(['', '0.0.0.0', '::'])
const securePorts = new Set([443, 8443])

/**
 * The published ports, each once (the engine lists IPv4 and IPv6 apart), by number. `engineAddress` is where the
 * engine is: the ports of one on another machine are there.
 */
export function publishedPorts(ports: readonly Port[], engineAddress = ''): PublishedPort[] {
  const host = hostOfEngine(engineAddress)
  const byText = new Map<string, PublishedPort & { hostPort: number }>()
  for (const { containerPort, hostPort, hostIp = '', protocol } of ports) {
    if (hostPort === undefined || hostPort === 0) continue
    const ip = anywhere.has(hostIp) ? '' : hostIp
    const suffix = protocol === 'tcp' ? '' : `/${protocol}`
    const short = `${hostPort}:${containerPort}${suffix}`
    const text = ip === '' ? short : `${bracketed(ip)}:${short}`
    const scheme = securePorts.has(containerPort) ? 'https' : 'http'
    const name = ip === '' || ip === '127.0.0.1' || ip === '::1' ? host : bracketed(ip)
    byText.set(text, {
      text,
      short,
      hostPort,
      url: protocol === 'tcp' ? `${scheme}://${name}:${hostPort}` : null,
    })
  }
  return [...byText.values()]
    .sort((a, b) => a.hostPort - b.hostPort || (a.text < b.text ? -1 : 1))
    .map(({ text, short, url }) => ({ text, short, url }))
}

function bracketed(ip: string): string {
  return ip.includes(':') ? `[${ip}]` : ip
}

function hostOfEngine(address: string): string {
  const match = /^(?:tcp|https?|ssh):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)/.exec(address)
  return match?.[1] ?? 'localhost'
}
