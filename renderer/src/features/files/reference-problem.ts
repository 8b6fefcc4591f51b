import { imageReferenceSchema } from '#shared/contract/ids'
import type { ImageRow } from '#shared/contract/rows'
import { pulledName, splitImageReference } from '#shared/domain/image-reference'

/** What a name for a new image is: not right, free, or the name of another image that loses it. */
export type ReferenceState = 'empty' | 'bad' | 'free' | 'taken'

/** Judges a name for a new image by its form and by the images there are. */
export function referenceState(reference: string, images: Iterable<ImageRow>): ReferenceState {
  if (reference === '') return 'empty'
  if (!imageReferenceSchema.safeParse(reference).success || reference.includes('@')) return 'bad'
  const name = pulledName(splitImageReference(reference))
  for (const { tags } of images) if (tags.includes(name)) return 'taken'
  return 'free'
}
