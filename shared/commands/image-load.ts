import * as z from 'zod'
import { defineCommand } from './define'
import { hostFileSchema } from './host-file'
import { refusedFor } from './refusal'

/** `docker load`: POST /images/load from a file. */
export const loadImages = defineCommand({
  kind: 'image.load',
  schema: z.object({
    kind: z.literal('image.load'),
    input: hostFileSchema,
    /** Without progress of each layer. */
    quiet: z.boolean().optional(),
  }),
  spellings: [['load'], ['image', 'load']],
  flags: [
    { long: 'input', short: 'i', takes: 'text', isHostPath: true, field: 'input' },
    { long: 'quiet', short: 'q', takes: 'nothing', field: 'quiet' },
  ],
  refusedFlags: refusedFor('platform', 'platform'),
  operands: [],
})
