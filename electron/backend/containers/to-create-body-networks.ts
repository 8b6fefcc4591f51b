import type { NetworkAttachment } from '#shared/commands/run/network-attachment'
import type { RunOptions } from '#shared/commands/run/options'
import { compareVersions } from '../engine/api-version'

/** The settings of one network, as POST /containers/create and POST /networks/{id}/connect take them. */
export type Endpoint = Readonly<Record<string, unknown>>

/** Where a container is attached. */
export interface Attachments {
  readonly endpoints: Readonly<Record<string, Endpoint>>
  readonly further: readonly { readonly network: string; readonly endpoint: Endpoint }[]
  /** Of the whole container, for engines that do not know one for each network. */
  readonly macAddress: string | undefined
}

/**
 * NetworkingConfig.EndpointsConfig. Since API 1.44 it takes several networks and a MAC address for each; before, one
 * network, and further ones have to be connected afterwards.
 */
export function attachmentsOf(options: RunOptions, apiVersion: string): Attachments {
  const [first = { name: 'default' }, ...rest] = options.networks ?? []
  // The network of another container: nothing of it can be set.
  if (first.name.startsWith('container:')) return { endpoints: {}, further: [], macAddress: undefined }
  const own = {
    ...first,
    aliases: options.networkAliases ?? first.aliases,
    ip: options.ip ?? first.ip,
    ip6: options.ip6 ?? first.ip6,
    linkLocalIps: options.linkLocalIps ?? first.linkLocalIps,
  }
  const isOld = compareVersions(apiVersion, '1.44') < 0
  const macAddress = options.macAddress ?? first.macAddress
  const links = first.name === 'default' || first.name === 'bridge' ? undefined : options.links
  const main = endpointOf(own, links, isOld ? undefined : macAddress)
  const others = rest.map((each) => [each.name, endpointOf(each, undefined, each.macAddress)] as const)
  // A network that is only named is told by HostConfig.NetworkMode.
  const isPlain = options.networks?.length === 1 && JSON.stringify(main) === JSON.stringify(endpointOf({}))
  return {
    endpoints: { ...(isPlain ? {} : { [first.name]: main }), ...(isOld ? {} : Object.fromEntries(others)) },
    further: isOld ? others.map(([network, endpoint]) => ({ network, endpoint })) : [],
    macAddress: isOld ? macAddress : undefined,
  }
}

function endpointOf(
  { aliases, ip, ip6, linkLocalIps, driverOptions, gatewayPriority }: Loosely<NetworkAttachment>,
  links?: readonly string[],
  macAddress?: string,
): Endpoint {
  const addresses = {
    ...(ip === undefined ? {} : { IPv4Address: ip }),
    ...(ip6 === undefined ? {} : { IPv6Address: ip6 }),
    ...(linkLocalIps === undefined ? {} : { LinkLocalIPs: linkLocalIps }),
  }
  return {
    IPAMConfig: Object.keys(addresses).length === 0 ? null : addresses,
    Links: links ?? null,
    Aliases: aliases ?? null,
    MacAddress: macAddress ?? '',
    DriverOpts: driverOptions ?? null,
    GwPriority: gatewayPriority ?? 0,
    NetworkID: '',
    EndpointID: '',
    Gateway: '',
    IPAddress: '',
    IPPrefixLen: 0,
    IPv6Gateway: '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    DNSNames: null,
  }
}

type Loosely<T> = { readonly [Key in keyof T]?: T[Key] | undefined }
