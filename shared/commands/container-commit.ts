import * as z from 'zod'
import { idSchema, imageReferenceSchema } from '../contract/ids'
import { defineCommand } from './define'
import { imageChange, imageChangesSchema } from './image-change'

/** `docker commit`: POST /commit */
export const commitContainer = defineCommand({
  kind: 'container.commit',
  schema: z.object({
    kind: z.literal('container.commit'),
    target: idSchema,
    /** Absent: the image gets no name. */
    reference: imageReferenceSchema.optional(),
    author: z.string().max(1000).optional(),
    message: z.string().max(10_000).optional(),
    changes: imageChangesSchema.optional(),
    /** Whether the container is paused while its files are read; docker does unless told otherwise. */
    pause: z.boolean().optional(),
  }),
  spellings: [['commit'], ['container', 'commit']],
  flags: [
    { long: 'author', short: 'a', takes: 'text', field: 'author' },
    { long: 'message', short: 'm', takes: 'text', field: 'message' },
    { long: 'change', short: 'c', takes: 'values', codec: imageChange, field: 'changes' },
    { long: 'pause', short: 'p', takes: 'nothing', keepsFalse: true, field: 'pause' },
  ],
  operands: [
    { field: 'target', names: 'container', isMany: false },
    { field: 'reference', names: 'new-name', isMany: false, isOptional: true },
  ],
})
