import type { ContainerRow, ImageRow } from '../contract/rows'
import { passesPrune, toFilters } from './prune-filters'

/** What a prune of images is asked for. */
export interface ImagePrune {
  readonly all?: boolean | undefined
  readonly filters?: readonly string[] | undefined
}

/**
 * The images that POST /images/prune removes: without a name, or with `all` every one, as long as no container, running
 * or not, was made of it, and passed by its filters.
 * @param now epoch milliseconds
 */
export function prunedImages<Image extends ImageRow>(
  { all, filters }: ImagePrune,
  images: Iterable<Image>,
  containers: Iterable<Pick<ContainerRow, 'imageId'>>,
  now: number,
): Image[] {
  const used = new Set([...containers].map((row) => row.imageId))
  const asked = toFilters(filters)
  return [...images].filter(
    (image) =>
      !used.has(image.id) &&
      (all === true || image.tags.length + image.digests.length === 0) &&
      passesPrune(image, asked, now),
  )
}
