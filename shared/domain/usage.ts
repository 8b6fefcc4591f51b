import type { ContainerRow } from '../contract/rows'

/** Containers by the id of the image that they were made from, running or not. */
export function containersByImage(containers: Iterable<ContainerRow>): Map<string, ContainerRow[]> {
  return collect(containers, (row) => [row.imageId])
}

/** Containers by the names of the volumes that they mount, running or not. */
export function containersByVolume(containers: Iterable<ContainerRow>): Map<string, ContainerRow[]> {
  return collect(containers, (row) => row.mounts.flatMap((mount) => mount.name ?? []))
}

/** Containers by the names of the networks that they belong to, running or not. */
export function containersByNetwork(containers: Iterable<ContainerRow>): Map<string, ContainerRow[]> {
  return collect(containers, (row) => row.networks)
}

/** Whether its processes hold on to what it uses: even force does not take an image or a network from it. */
export function isActive({ state }: Pick<ContainerRow, 'state'>): boolean {
  return state === 'running' || state === 'paused' || state === 'restarting'
}

function collect(
  containers: Iterable<ContainerRow>,
  keysOf: (row: ContainerRow) => readonly string[],
): Map<string, ContainerRow[]> {
  const found = new Map<string, ContainerRow[]>()
  for (const row of containers) {
    for (const key of new Set(keysOf(row))) {
      const rows = found.get(key)
      if (rows) rows.push(row)
      else found.set(key, [row])
    }
  }
  return found
}
