import type { NetworkAttachment } from '../../commands/run/network-attachment'
import type { RunOptions } from '../../commands/run/options'
import { writePortRange } from '../../commands/run/port-range'
import { nonEmpty } from './service-process'

/** Ports, networks and names of the service, by key of the Compose specification; ports in their long form. */
export function networkKeys(options: RunOptions): Record<string, unknown> {
  const own = ownNetworks(options)
  const mode = options.networks?.find(({ name }) => !isOwn(name))?.name
  return {
    ports: options.ports?.map(({ hostIp, hostPort, containerPort, protocol }) =>
      nonEmpty({
        target: containerPort.first,
        published: hostPort && hostPort.first > 0 ? writePortRange(hostPort) : undefined,
        host_ip: hostIp,
        protocol,
      }),
    ),
    expose: options.expose?.map(({ port, protocol }) => `${writePortRange(port)}/${protocol}`),
    networks: own.length > 0 ? attachments(own) : undefined,
    network_mode: own.length > 0 ? undefined : (mode ?? 'bridge'),
    mac_address: options.macAddress,
    external_links: options.links,
    extra_hosts: options.hosts?.map(({ host, address }) => `${host}:${address}`),
    dns: options.dns,
    dns_search: options.dnsSearch,
    dns_opt: options.dnsOptions,
  }
}

/** The networks of a person's own that the service is on: others are modes, and exclude them. */
export function ownNetworks({ networks = [] }: RunOptions): NetworkAttachment[] {
  return networks.filter(({ name }) => isOwn(name))
}

/** Whether it is on the engine's own bridge beside others, which a compose file cannot say. */
export function losesBridge(options: RunOptions): boolean {
  return ownNetworks(options).length > 0 && (options.networks ?? []).some(({ name }) => name === 'bridge')
}

function isOwn(name: string): boolean {
  return !/^(?:bridge|host|none|default|container:.*)$/.test(name)
}

/** The names alone, as people write them, where there is no more to say of any. */
function attachments(own: readonly NetworkAttachment[]): string[] | Record<string, object> {
  const details = own.map((each) => [each.name, attachment(each)] as const)
  if (details.every(([, detail]) => detail === undefined)) return details.map(([name]) => name)
  return Object.fromEntries(details.map(([name, detail]) => [name, detail ?? {}]))
}

function attachment(network: NetworkAttachment): Record<string, unknown> | undefined {
  const { aliases, ip, ip6, linkLocalIps, macAddress, driverOptions, gatewayPriority } = network
  return nonEmpty({
    aliases,
    ipv4_address: ip,
    ipv6_address: ip6,
    link_local_ips: linkLocalIps,
    mac_address: macAddress,
    driver_opts: driverOptions,
    gw_priority: gatewayPriority,
  })
}
