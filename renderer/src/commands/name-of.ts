import type { LiveRows } from '../live/live-state'
import { useLiveStore } from '../live/live-store'

/** What a person would type for a target that a command holds as an id: the container's name, an image's first tag. */
export function nameOf(target: string, rows: LiveRows = useLiveStore.getState()): string {
  const container = rows.containers.get(target)
  if (container) return container.name
  const image = rows.images.get(target)
  if (image) return image.tags[0] ?? image.id.slice(7, 19)
  const network = rows.networks.get(target)
  if (network) return network.name
  return /^[0-9a-f]{64}$/.test(target) && !rows.volumes.has(target) ? target.slice(0, 12) : target
}
