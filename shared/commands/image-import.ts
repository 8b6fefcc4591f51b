import * as z from 'zod'
import { imageReferenceSchema } from '../contract/ids'
import { defineCommand } from './define'
import { hostFileSchema } from './host-file'
import { imageChange, imageChangesSchema } from './image-change'

/** `docker import`: POST /images/create?fromSrc= from a file, or from an address that the engine fetches. */
export const importImage = defineCommand({
  kind: 'image.import',
  schema: z.object({
    kind: z.literal('image.import'),
    /** A file of this computer, or `http://...`, `https://...`. */
    source: hostFileSchema,
    reference: imageReferenceSchema.optional(),
    changes: imageChangesSchema.optional(),
    message: z.string().max(10_000).optional(),
    /** `os/arch[/variant]`. */
    platform: z
      .string()
      .regex(/^[\w./-]{1,64}$/)
      .optional(),
  }),
  spellings: [['import'], ['image', 'import']],
  flags: [
    { long: 'change', short: 'c', takes: 'values', codec: imageChange, field: 'changes' },
    { long: 'message', short: 'm', takes: 'text', field: 'message' },
    { long: 'platform', takes: 'text', field: 'platform' },
  ],
  operands: [
    { field: 'source', names: 'word', isHostPath: true, pathForm: 'context', isMany: false },
    { field: 'reference', names: 'new-name', isMany: false, isOptional: true },
  ],
})
