import type { ContainerRow, VolumeRow } from '#shared/contract/rows'
import { containersByVolume } from '#shared/domain/usage'
import { matchesFilter } from '../../format/matches-filter'

/** One line of the volumes list. */
export interface VolumeLine {
  /** Its name: volumes have no other id. */
  readonly id: string
  readonly volume: VolumeRow
  /** Containers that mount it, running or not: while there are any, the engine does not remove it. */
  readonly usedBy: readonly ContainerRow[]
  /** Bytes; null where the driver cannot tell, undefined before it was measured. */
  readonly size: number | null | undefined
}

/** Which volumes are shown. */
export const volumeFilters = ['all', 'used', 'unused', 'anonymous'] as const
export type VolumeFilter = (typeof volumeFilters)[number]

/** The filter of that name; `all` where there is none. */
export function toVolumeFilter(name: string | null): VolumeFilter {
  return volumeFilters.find((filter) => filter === name) ?? 'all'
}

/** The volumes with what is known about them beside the engine's list. */
export function volumeLines(
  volumes: Iterable<VolumeRow>,
  containers: Iterable<ContainerRow>,
  sizes: ReadonlyMap<string, number | null> | null,
): VolumeLine[] {
  const users = containersByVolume(containers)
  return [...volumes].map((volume) => ({
    id: volume.name,
    volume,
    usedBy: users.get(volume.name) ?? [],
    size: sizes?.get(volume.name),
  }))
}

/** Whether a line passes the filters. */
export function isVolumeShown(line: VolumeLine, filter: VolumeFilter, words: string): boolean {
  const { volume, usedBy } = line
  const passes =
    filter === 'all' ||
    (filter === 'used' && usedBy.length > 0) ||
    (filter === 'unused' && usedBy.length === 0) ||
    (filter === 'anonymous' && volume.isAnonymous)
  const labels = Object.entries(volume.labels).map(([name, value]) => `${name}=${value}`)
  return (
    passes && matchesFilter(words, [volume.name, volume.driver, ...labels, ...usedBy.map((row) => row.name)])
  )
}
