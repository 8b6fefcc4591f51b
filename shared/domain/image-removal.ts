import type { Loss } from '../commands/loss'
import type { ImageRow } from '../contract/rows'

/**
 * What DELETE /images/{name} takes away: by a tag, only that tag while the image has others;
 * with its last tag, or by id, the image itself - which stays, without a name, while another image is built on it.
 */
export function imageRemovalLosses(targets: readonly string[], images: readonly ImageRow[]): Loss[] {
  return images.flatMap((image): Loss[] => {
    const tags = image.tags.filter((tag) => targets.includes(tag))
    const isById = targets.includes(image.id)
    if (tags.length === 0 && !isById) return []
    const lostTags = isById ? image.tags : tags
    const losses: Loss[] = lostTags.map((name) => ({ type: 'tag', name }))
    const isBuiltOn = images.some((other) => other.parentId === image.id && !isTarget(other, targets))
    const isImageLost = !isBuiltOn && (isById || lostTags.length === image.tags.length)
    return isImageLost
      ? [...losses, { type: 'image', name: image.tags[0] ?? image.id.slice(7, 19), size: image.size }]
      : losses
  })
}

function isTarget({ id, tags }: ImageRow, targets: readonly string[]): boolean {
  return targets.includes(id) || tags.some((tag) => targets.includes(tag))
}
