import * as z from 'zod'
import { imageReferenceSchema } from '../contract/ids'
import { defineCommand } from './define'
import { hostFileSchema } from './host-file'
import { refusedFor } from './refusal'

/** `docker save`: GET /images/get?names= into a file. */
export const saveImages = defineCommand({
  kind: 'image.save',
  schema: z.object({
    kind: z.literal('image.save'),
    output: hostFileSchema,
    /** References, which the archive then holds as names, or ids. */
    images: z.array(imageReferenceSchema).min(1).max(500),
    /** The person agreed that the file that is there is replaced. No part of the docker line. */
    isReplacing: z.boolean().optional(),
  }),
  spellings: [['save'], ['image', 'save']],
  flags: [{ long: 'output', short: 'o', takes: 'text', isHostPath: true, field: 'output' }],
  refusedFlags: refusedFor('platform', 'platform'),
  // A bare name stands for all its tags: it is sent as it was typed.
  operands: [{ field: 'images', names: 'image', isMany: true, mayBeAbsent: true }],
  losses: ({ output, isReplacing }) => (isReplacing ? [{ type: 'host-file', name: output }] : []),
})
