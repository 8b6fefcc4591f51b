import type { NetworkRow, VolumeRow } from '../../contract/rows'

/** What the top level of the file is made from. */
export interface TopLevel {
  readonly networks: readonly NetworkRow[]
  readonly volumes: readonly VolumeRow[]
  /** The file uses the networks and volumes that are there; else it makes its own. */
  readonly usesExisting: boolean
}

/** The label that compose puts on what it made. */
const composeLabel = 'com.docker.compose.project'

/** The networks and volumes that services name. Those that compose did not make are external. */
export function topLevel(
  networks: readonly string[],
  volumes: readonly string[],
  known: TopLevel,
): Record<string, unknown> {
  const isExternal = (row: { labels: Readonly<Record<string, string>> } | undefined): boolean =>
    known.usesExisting && !(row && Object.hasOwn(row.labels, composeLabel))
  const network = (name: string): Record<string, unknown> => {
    const row = known.networks.find((each) => each.name === name)
    if (isExternal(row)) return { external: true }
    const subnets = row?.subnets ?? []
    return {
      ...(known.usesExisting ? { name } : {}),
      ...(row && row.driver !== 'bridge' ? { driver: row.driver } : {}),
      ...(row?.isInternal ? { internal: true } : {}),
      ...(row?.isIpv6 ? { enable_ipv6: true } : {}),
      ...(subnets.length > 0 ? { ipam: { config: subnets } } : {}),
    }
  }
  const volume = (name: string): Record<string, unknown> => {
    const row = known.volumes.find((each) => each.name === name)
    if (isExternal(row)) return { external: true }
    const options = Object.keys(row?.options ?? {}).length > 0 ? { driver_opts: row?.options } : {}
    return {
      ...(known.usesExisting ? { name } : {}),
      ...(row && row.driver !== 'local' ? { driver: row.driver } : {}),
      ...options,
    }
  }
  const all = (names: readonly string[], of: (name: string) => unknown) =>
    names.length === 0 ? undefined : Object.fromEntries([...new Set(names)].map((name) => [name, of(name)]))
  return { networks: all(networks, network), volumes: all(volumes, volume) }
}
