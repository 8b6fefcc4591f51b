import type { ImageRow } from '#shared/contract/rows'
import { pulledName, splitImageReference } from '#shared/domain/image-reference'

/** The image that an address means: by its id, by the start of one, or by a name. */
export function findImage(word: string, images: ReadonlyMap<string, ImageRow>): ImageRow | undefined {
  const known = images.get(word)
  if (known) return known
  const rows = [...images.values()]
  const name = pulledName(splitImageReference(word))
  const named = rows.find(({ tags, digests }) => tags.includes(name) || digests.includes(word))
  if (named) return named
  const short = word.replace(/^sha256:/, '')
  return /^[0-9a-f]{4,64}$/.test(short) ? rows.find(({ id }) => id.startsWith(`sha256:${short}`)) : undefined
}
