import * as z from 'zod'
import { idSchema } from '../contract/ids'
import { defineCommand } from './define'
import { hostFileSchema } from './host-file'

/** `docker export`: GET /containers/{id}/export into a file. */
export const exportContainer = defineCommand({
  kind: 'container.export',
  schema: z.object({
    kind: z.literal('container.export'),
    target: idSchema,
    output: hostFileSchema,
    /** The person agreed that the file that is there is replaced. No part of the docker line. */
    isReplacing: z.boolean().optional(),
  }),
  spellings: [['export'], ['container', 'export']],
  flags: [{ long: 'output', short: 'o', takes: 'text', isHostPath: true, field: 'output' }],
  operands: [{ field: 'target', names: 'container', isMany: false }],
  losses: ({ output, isReplacing }) => (isReplacing ? [{ type: 'host-file', name: output }] : []),
})
