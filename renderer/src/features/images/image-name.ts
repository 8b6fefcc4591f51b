import type { ImageRow } from '#shared/contract/rows'
import { shortImageId } from './image-lines'

/** What a person calls an image: its first tag, or its short id. */
export function imageName(image: ImageRow): string {
  return image.tags[0] ?? shortImageId(image.id)
}
