import * as z from 'zod'
import { idSchema } from '../contract/ids'
import { defineCommand } from './define'

/** `docker volume rm`: DELETE /volumes/{name} */
export const removeVolume = defineCommand({
  kind: 'volume.remove',
  schema: z.object({
    kind: z.literal('volume.remove'),
    targets: z.array(idSchema).min(1).max(2000),
    force: z.boolean().optional(),
  }),
  spellings: [
    ['volume', 'rm'],
    ['volume', 'remove'],
  ],
  flags: [{ long: 'force', short: 'f', takes: 'nothing', field: 'force' }],
  operands: [{ field: 'targets', names: 'volume', isMany: true }],
  losses: ({ targets }, { volumes }) =>
    volumes
      .filter((row) => targets.includes(row.name))
      .map((row) => ({ type: 'volume', name: row.name, driver: row.driver })),
})
