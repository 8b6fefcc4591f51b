import * as z from 'zod'
import { idSchema, newNameSchema } from '../contract/ids'
import { defineCommand } from './define'

/** `docker rename`: POST /containers/{id}/rename */
export const renameContainer = defineCommand({
  kind: 'container.rename',
  schema: z.object({ kind: z.literal('container.rename'), target: idSchema, name: newNameSchema }),
  spellings: [['rename'], ['container', 'rename']],
  flags: [],
  records: 'containers',
  inverse: ({ target }, { containers }) => {
    const name = containers.get(target)?.name
    return name === undefined ? [] : [{ kind: 'container.rename', target, name }]
  },
  operands: [
    { field: 'target', names: 'container', isMany: false },
    { field: 'name', names: 'new-name', isMany: false },
  ],
})
