import type { ContainerRow, ImageRow } from '#shared/contract/rows'
import { containersByImage, isActive } from '#shared/domain/usage'
import type { ImageLine } from './image-lines'

/** What DELETE /images/{name} will do about one image. */
export interface ImageRemoval {
  readonly image: ImageRow
  /** The tags chosen; empty for an untagged image. */
  readonly tags: readonly string[]
  /**
   * `untag`: other tags, or images built on it, keep it; `delete`: it goes; `forceable`: stopped containers
   * are made from it, so only force deletes it; `held`: it stays, because a container runs from it or another
   * image is built on it.
   */
  readonly effect: 'untag' | 'delete' | 'forceable' | 'held'
  /** Containers made from it. */
  readonly users: readonly ContainerRow[]
}

/** What removing the chosen lines would do, image by image, in the order of the lines. */
export function planImageRemoval(
  chosen: readonly ImageLine[],
  containers: Iterable<ContainerRow>,
  images: Iterable<ImageRow>,
): ImageRemoval[] {
  const users = containersByImage(containers)
  const parents = new Set([...images].map((row) => row.parentId))
  return [...new Set(chosen.map((line) => line.image))].map((image) => {
    const tags = chosen.filter((line) => line.image === image && line.tag !== '').map((line) => line.id)
    const itsUsers = users.get(image.id) ?? []
    return {
      image,
      tags,
      users: itsUsers,
      effect: removalEffect(image, tags, itsUsers, parents.has(image.id)),
    }
  })
}

function removalEffect(
  image: ImageRow,
  tags: readonly string[],
  users: readonly ContainerRow[],
  isParent: boolean,
): ImageRemoval['effect'] {
  if (tags.length < image.tags.length) return 'untag'
  if (users.some(isActive)) return 'held'
  if (users.length > 0) return 'forceable'
  if (isParent) return tags.length > 0 ? 'untag' : 'held'
  return 'delete'
}
