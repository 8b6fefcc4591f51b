import type { ContainerRow, ImageRow } from '#shared/contract/rows'
import { pulledName, splitImageReference } from '#shared/domain/image-reference'
import { containersByImage } from '#shared/domain/usage'

/** One line of the images list: an image by one of its tags, or an untagged image. */
export interface ImageLine {
  /** The tag, or the image's id where it has none: also what a command names. */
  readonly id: string
  /** `registry/name` before the tag; empty for an untagged image. */
  readonly repository: string
  /** After the colon; empty for an untagged image. */
  readonly tag: string
  readonly image: ImageRow
  /** Neither tag nor digest name: docker calls it dangling. */
  readonly isDangling: boolean
  /** Containers made from this line, running or not. */
  readonly usedBy: readonly ContainerRow[]
}

/**
 * One line per tag, as Docker Desktop shows images. A container counts for the tag it was made from;
 * where that name no longer leads to its image (the tag moved on, or it was made by id), for all of the image's lines.
 */
export function imageLines(images: Iterable<ImageRow>, containers: Iterable<ContainerRow>): ImageLine[] {
  const byImage = containersByImage(containers)
  return [...images].flatMap((image): ImageLine[] => {
    const users = byImage.get(image.id) ?? []
    if (image.tags.length === 0) {
      const repository = image.digests[0]?.split('@')[0] ?? ''
      return [
        { id: image.id, repository, tag: '', image, isDangling: image.digests.length === 0, usedBy: users },
      ]
    }
    return image.tags.map((reference) => ({
      id: reference,
      ...repositoryAndTag(reference),
      image,
      isDangling: false,
      usedBy: users.filter((row) => {
        const name = pulledName(splitImageReference(row.image))
        return name === reference || !image.tags.includes(name)
      }),
    }))
  })
}

/** `sha256:0123456789abcdef...` as docker shortens it. */
export function shortImageId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12)
}

/** What a docker line calls it: its tag, or the short id of an untagged image. */
export function nameOfLine({ id, tag, image }: ImageLine): string {
  return tag === '' ? shortImageId(image.id) : id
}

function repositoryAndTag(reference: string): { repository: string; tag: string } {
  const { repository, version } = splitImageReference(reference)
  return { repository, tag: version }
}
