import * as z from 'zod'
import { imageReferenceSchema } from '../contract/ids'
import { defineCommand } from './define'
import { checkAllTags, transferFlags, transferOptions } from './transfer-options'

/** `docker push`: POST /images/{name}/push */
export const pushImage = defineCommand({
  kind: 'image.push',
  schema: z
    .object({
      kind: z.literal('image.push'),
      reference: imageReferenceSchema,
      ...transferOptions,
    })
    .check(checkAllTags),
  spellings: [['push'], ['image', 'push']],
  flags: transferFlags,
  operands: [{ field: 'reference', names: 'image', isMany: false, mayBeAbsent: true }],
})
