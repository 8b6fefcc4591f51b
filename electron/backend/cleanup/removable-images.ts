import type { CleanupItem } from '#shared/contract/cleanup'
import type { DiskCache, DiskContainer, DiskImage } from './disk-schema'
import type { Filters } from './filters'
import { passes } from './passes'

const noName = /^<none>[:@]<none>$/

/** References of an image that say something. */
function referencesOf({ RepoTags, RepoDigests }: DiskImage): string[] {
  return [...RepoTags, ...RepoDigests].filter((reference) => !noName.test(reference))
}

/**
 * What POST /images/prune takes: images without a name, and with `all` every image, as long as no container, running
 * or not, was made of it. The size is what the image shares with no other.
 */
export function removableImages(
  images: readonly DiskImage[],
  containers: readonly DiskContainer[],
  { all, filters, now }: { all: boolean; filters: Filters; now: number },
): CleanupItem[] {
  const used = new Set(containers.map(({ ImageID }) => ImageID))
  return images
    .filter(
      (image) =>
        !used.has(image.Id) &&
        (all || referencesOf(image).length === 0) &&
        passes({ createdAt: image.Created * 1000, labels: image.Labels }, filters, now),
    )
    .map((image) => ({
      type: 'image',
      id: image.Id,
      name: referencesOf(image)[0] ?? image.Id.replace(/^sha256:/, '').slice(0, 12),
      size: Math.max(0, image.Size - Math.max(0, image.SharedSize)),
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
