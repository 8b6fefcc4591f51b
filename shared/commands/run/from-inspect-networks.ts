import { isPredefinedNetwork } from './conflicts'
import { filled } from './filled'
import type { InspectedConfig, InspectedContainer, InspectedNetwork } from './inspected'

/** Ports, networks, and how it finds others by name. */
export function networkingOf(
  { Id, Config, HostConfig, NetworkSettings }: InspectedContainer,
  image: InspectedConfig | Record<string, never>,
): Record<string, unknown> {
  const mode = HostConfig.NetworkMode ?? 'default'
  const all = NetworkSettings.Networks ?? {}
  const main = mode === 'default' ? 'bridge' : mode
  const others = Object.keys(all).filter((name) => name !== main && !isPredefinedNetwork(name))
  const names = [...(mode === 'default' && others.length === 0 ? [] : [main]), ...others]
  return {
    ports: portsOf(HostConfig.PortBindings),
    expose: exposedOf(Config, HostConfig.PortBindings, image),
    publishAll: HostConfig.PublishAllPorts,
    networks: names.map((name) => filled({ name, ...attachmentOf(all[name], Id) })),
    macAddress: Config.MacAddress,
    links: [...linksOf(HostConfig.Links, all[main]?.Links)],
    hosts: HostConfig.ExtraHosts?.map((entry) => {
      const colon = entry.indexOf(':')
      return { host: entry.slice(0, colon), address: entry.slice(colon + 1) }
    }),
    dns: HostConfig.Dns,
    dnsSearch: HostConfig.DnsSearch,
    dnsOptions: HostConfig.DnsOptions,
  }
}

function attachmentOf(network: InspectedNetwork | undefined, id: string): Record<string, unknown> {
  return {
    // The engine adds the short id by itself.
    aliases: network?.Aliases?.filter((alias) => alias !== id.slice(0, 12)),
    ip: network?.IPAMConfig?.IPv4Address,
    ip6: network?.IPAMConfig?.IPv6Address,
    linkLocalIps: network?.IPAMConfig?.LinkLocalIPs,
    driverOptions: network?.DriverOpts,
    gatewayPriority: network?.GwPriority || undefined,
  }
}

/** The engine tells `/db:/web/alias`; a network of one's own has `db:alias`. */
function linksOf(global: readonly string[] = [], own: readonly string[] = []): Set<string> {
  const short = global.map((link) => link.replace(/^\/?([^:]+):.*\/([^/]+)$/, '$1:$2'))
  return new Set([...short, ...own])
}

function portsOf(bindings: InspectedContainer['HostConfig']['PortBindings'] = {}) {
  return Object.entries(bindings).flatMap(([key, hosts]) =>
    (hosts ?? []).map(({ HostIp, HostPort }) => {
      const { first, protocol } = keyOf(key)
      const [from = '', to = from] = (HostPort ?? '').split('-')
      return {
        ...(HostIp ? { hostIp: HostIp } : {}),
        ...(from === '' ? {} : { hostPort: { first: Number(from), last: Number(to) } }),
        containerPort: { first, last: first },
        protocol,
      }
    }),
  )
}

function exposedOf(
  { ExposedPorts = {} }: InspectedConfig,
  bindings: object = {},
  image: InspectedConfig | Record<string, never>,
) {
  const known = new Set([...Object.keys(bindings), ...Object.keys(image.ExposedPorts ?? {})])
  return Object.keys(ExposedPorts)
    .filter((key) => !known.has(key))
    .map((key) => {
      const { first, protocol } = keyOf(key)
      return { port: { first, last: first }, protocol }
    })
}

/** `80/tcp` */
function keyOf(key: string): { first: number; protocol: string } {
  const [port = '', protocol = 'tcp'] = key.split('/')
  return { first: Number(port), protocol }
}
