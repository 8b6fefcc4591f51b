import * as z from 'zod'
import { idSchema, newNameSchema } from '../contract/ids'
import { defineCommand } from './define'

/** `docker rename`: POST /containers/{id}/rename */
export const renameContainer = defineCommand({
  kind: 'container.rename',
  schema: z.object({ kind: z.literal('container.rename'), target: idSchema, name: newNameSchema }),
  spellings: [['rename'], ['container', 'rename']],
  flags: [],
  operands: [
    { field: 'target', names: 'container', isMany: false },
    { field: 'name', names: 'new-name', isMany: false },
  ],
})
