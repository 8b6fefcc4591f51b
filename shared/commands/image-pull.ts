import * as z from 'zod'
import { imageReferenceSchema } from '../contract/ids'
import { defineCommand } from './define'

/** `docker pull`: POST /images/create?fromImage= */
export const pullImage = defineCommand({
  kind: 'image.pull',
  schema: z.object({
    kind: z.literal('image.pull'),
    reference: imageReferenceSchema,
    /** `os/arch[/variant]`. */
    platform: z
      .string()
      .regex(/^[\w./-]{1,64}$/)
      .optional(),
  }),
  spellings: [['pull'], ['image', 'pull']],
  flags: [{ long: 'platform', takes: 'text', field: 'platform' }],
  operands: [{ field: 'reference', names: 'image', isMany: false, mayBeAbsent: true }],
})
