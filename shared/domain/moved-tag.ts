import type { ImageRow } from '../contract/rows'
import { pulledName, splitImageReference } from './image-reference'

/** A tag that a new name would take from another image. */
export interface MovedTag {
  /** The tag, whole. */
  readonly name: string
  /** Short id of the image that has it now. */
  readonly from: string
  /** That image has no other name: it stays without any. */
  readonly isLast: boolean
}

/** The tag that another image would lose if `target` (a reference or id) were given the name `reference`. */
export function movedTag(
  { target, reference }: { readonly target: string; readonly reference: string },
  images: readonly Pick<ImageRow, 'id' | 'tags'>[],
): MovedTag | null {
  const name = wholeName(reference)
  const holder = images.find(({ tags }) => tags.includes(name))
  const isSame = holder && (holder.tags.includes(wholeName(target)) || isIdOf(target, holder.id))
  if (!holder || isSame) return null
  return { name, from: holder.id.replace('sha256:', '').slice(0, 12), isLast: holder.tags.length === 1 }
}

/** As the engine lists it: Docker Hub unnamed, `latest` where there is no tag. */
function wholeName(reference: string): string {
  return pulledName(splitImageReference(reference.replace(/^docker\.io\/(?:library\/)?/, '')))
}

function isIdOf(target: string, id: string): boolean {
  const digits = target.replace(/^sha256:/, '')
  return /^[0-9a-f]{6,64}$/.test(digits) && id.startsWith(`sha256:${digits}`)
}
