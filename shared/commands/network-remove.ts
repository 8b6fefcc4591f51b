import * as z from 'zod'
import { idSchema } from '../contract/ids'
import { defineCommand } from './define'

/** `docker network rm`: DELETE /networks/{id} */
export const removeNetwork = defineCommand({
  kind: 'network.remove',
  schema: z.object({ kind: z.literal('network.remove'), targets: z.array(idSchema).min(1).max(2000) }),
  spellings: [
    ['network', 'rm'],
    ['network', 'remove'],
  ],
  flags: [],
  operands: [{ field: 'targets', names: 'network', isMany: true }],
  losses: ({ targets }, { networks }) =>
    networks
      .filter((row) => targets.includes(row.id) || targets.includes(row.name))
      .map((row) => ({ type: 'network', name: row.name })),
})
