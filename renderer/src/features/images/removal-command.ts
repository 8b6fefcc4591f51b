import type { CommandOf } from '#shared/commands/index'
import type { ImageRow } from '#shared/contract/rows'
import { shortImageId } from './image-lines'
import type { ImageRemoval } from './image-removal-plan'

/**
 * The command that carries a plan out, by tags where there are any. Without force, what only force deletes is left
 * out of it.
 */
export function removalCommand(plan: readonly ImageRemoval[], force: boolean): CommandOf<'image.remove'> {
  const targets = plan
    .filter(({ effect }) => force || effect !== 'forceable')
    .flatMap(({ image, tags }) => (tags.length > 0 ? tags : [image.id]))
  return { kind: 'image.remove', targets, ...(force ? { force } : {}) }
}

/** What a person calls an image: its first tag, or its short id. */
export function imageName(image: ImageRow): string {
  return image.tags[0] ?? shortImageId(image.id)
}
