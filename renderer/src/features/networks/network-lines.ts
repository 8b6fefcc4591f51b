import type { ContainerRow, NetworkRow } from '#shared/contract/rows'
import { containersByNetwork } from '#shared/domain/usage'
import { matchesFilter } from '../../format/matches-filter'

/** One line of the networks list. */
export interface NetworkLine {
  readonly id: string
  readonly network: NetworkRow
  /** Containers that belong to it, running or not. */
  readonly members: readonly ContainerRow[]
}

/** Which networks are shown. */
export const networkFilters = ['all', 'own', 'used', 'unused'] as const
export type NetworkFilter = (typeof networkFilters)[number]

/** The filter of that name; `all` where there is none. */
export function toNetworkFilter(name: string | null): NetworkFilter {
  return networkFilters.find((filter) => filter === name) ?? 'all'
}

/** The networks with the containers that belong to them. */
export function networkLines(
  networks: Iterable<NetworkRow>,
  containers: Iterable<ContainerRow>,
): NetworkLine[] {
  const members = containersByNetwork(containers)
  return [...networks].map((network) => ({
    id: network.id,
    network,
    members: members.get(network.name) ?? members.get(network.id) ?? [],
  }))
}

/** Subnets as one text: `172.18.0.0/16, fd00::/64`. */
export function subnetText({ subnets }: NetworkRow): string {
  return subnets.map(({ subnet }) => subnet).join(', ')
}

/** Gateways as one text. */
export function gatewayText({ subnets }: NetworkRow): string {
  return subnets.flatMap(({ gateway }) => gateway ?? []).join(', ')
}

/** Whether a line passes the filters. */
export function isNetworkShown(line: NetworkLine, filter: NetworkFilter, words: string): boolean {
  const { network, members } = line
  const passes =
    filter === 'all' ||
    (filter === 'own' && !network.isPredefined) ||
    (filter === 'used' && members.length > 0) ||
    (filter === 'unused' && members.length === 0)
  const texts = [network.name, network.driver, network.scope, subnetText(network), gatewayText(network)]
  return passes && matchesFilter(words, [...texts, network.id, ...members.map((row) => row.name)])
}
