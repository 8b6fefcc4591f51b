import * as z from 'zod'
import { imageReferenceSchema } from '../contract/ids'
import { movedTag } from '../domain/moved-tag'
import { defineCommand } from './define'

/** A name that can be given: with a registry and a tag, but no digest and no id. */
const newReferenceSchema = imageReferenceSchema.regex(/^(?!sha256:)[^@]+$/)

/** `docker tag`: POST /images/{name}/tag?repo=&tag= */
export const tagImage = defineCommand({
  kind: 'image.tag',
  schema: z.object({
    kind: z.literal('image.tag'),
    /** Reference or id. */
    target: imageReferenceSchema,
    /** The further name; `latest` where it has no tag. */
    reference: newReferenceSchema,
  }),
  spellings: [['tag'], ['image', 'tag']],
  flags: [],
  operands: [
    { field: 'target', names: 'image', isMany: false },
    { field: 'reference', names: 'new-name', isMany: false },
  ],
  losses: (command, { images }) => {
    const moved = movedTag(command, images)
    return moved ? [{ type: 'moved-tag', ...moved }] : []
  },
  records: 'images',
  // A name that another image had before goes back to that one.
  inverse: ({ reference }, { images }) => {
    const before = images.get(reference)
    if (before === undefined) return []
    return before === null
      ? [{ kind: 'image.remove', targets: [reference] }]
      : [{ kind: 'image.tag', target: before, reference }]
  },
})
