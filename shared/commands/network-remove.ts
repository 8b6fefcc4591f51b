import * as z from 'zod'
import { idSchema } from '../contract/ids'
import { defineCommand } from './define'

/** `docker network rm`: DELETE /networks/{id} */
export const removeNetwork = defineCommand({
  kind: 'network.remove',
  schema: z.object({
    kind: z.literal('network.remove'),
    targets: z.array(idSchema).min(1).max(2000),
    /** The docker CLI would not mind one that is not there; here that is nothing to do, in any case. */
    force: z.boolean().optional(),
  }),
  spellings: [
    ['network', 'rm'],
    ['network', 'remove'],
  ],
  flags: [{ long: 'force', short: 'f', takes: 'nothing', field: 'force' }],
  operands: [{ field: 'targets', names: 'network', isMany: true }],
  losses: ({ targets }, { networks }) =>
    networks
      .filter((row) => targets.includes(row.id) || targets.includes(row.name))
      .map((row) => ({ type: 'network', name: row.name })),
})
