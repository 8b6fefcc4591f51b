import * as z from 'zod'
import { imageReferenceSchema } from '../contract/ids'
import { defineCommand } from './define'
import { checkAllTags, transferFlags, transferOptions } from './transfer-options'

/** `docker pull`: POST /images/create?fromImage= */
export const pullImage = defineCommand({
  kind: 'image.pull',
  schema: z
    .object({
      kind: z.literal('image.pull'),
      reference: imageReferenceSchema,
      ...transferOptions,
    })
    .check(checkAllTags),
  spellings: [['pull'], ['image', 'pull']],
  flags: transferFlags,
  operands: [{ field: 'reference', names: 'image', isMany: false, mayBeAbsent: true }],
})
