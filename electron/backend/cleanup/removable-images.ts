import type { CleanupItem } from '#shared/contract/cleanup'
import type { Filters } from '#shared/domain/prune-filters'
import { type ImagePrune, prunedImages } from '#shared/domain/pruned-images'
import { toImageRow } from '../live/to-image-row'
import type { DiskCache, DiskContainer, DiskImage } from './disk-schema'

/** What POST /images/prune takes. The size is what the image shares with no other. */
export function removableImages(
  images: readonly DiskImage[],
  containers: readonly DiskContainer[],
  asked: ImagePrune,
  now: number,
): CleanupItem[] {
  const rows = images.map((image) => ({ ...toImageRow(image), shared: Math.max(0, image.SharedSize) }))
  const users = containers.map(({ ImageID }) => ({ imageId: ImageID }))
  return prunedImages(asked, rows, users, now).map(({ id, tags, digests, size, shared }) => ({
    type: 'image',
    id,
    name: tags[0] ?? digests[0] ?? id.replace(/^sha256:/, '').slice(0, 12),
    size: Math.max(0, size - shared),
  }))
}

/** Kinds of entries that only `all` takes. */
const inner: ReadonlySet<string> = new Set(['internal', 'frontend'])

/** What POST /build/prune takes: entries that no build uses; those that the images share only with `all`. */
export function removableCache(cache: readonly DiskCache[], all: boolean, filters: Filters): CleanupItem[] {
  if (filters.label || filters['label!']) return []
  return cache
    .filter(({ InUse, Shared, Type }) => !InUse && (all || (!Shared && !inner.has(Type))))
    .map(({ ID, Description, Shared, Size }) => ({
      type: 'build-cache',
      id: ID,
      name: Description || ID,
      size: Shared ? 0 : Size,
    }))
}
