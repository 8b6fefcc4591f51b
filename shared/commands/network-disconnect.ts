import * as z from 'zod'
import { idSchema } from '../contract/ids'
import { defineCommand } from './define'

/** `docker network disconnect`: POST /networks/{id}/disconnect */
export const disconnectNetwork = defineCommand({
  kind: 'network.disconnect',
  schema: z.object({
    kind: z.literal('network.disconnect'),
    network: idSchema,
    target: idSchema,
    /** Also where the engine no longer knows the container. */
    force: z.boolean().optional(),
  }),
  spellings: [['network', 'disconnect']],
  flags: [{ long: 'force', short: 'f', takes: 'nothing', field: 'force' }],
  records: 'attachment',
  inverse: ({ network, target }, { attachment }) =>
    attachment ? [{ kind: 'network.connect', network, target, ...attachment }] : [],
  operands: [
    { field: 'network', names: 'network', isMany: false },
    { field: 'target', names: 'container', isMany: false },
  ],
})
