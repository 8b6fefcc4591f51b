import * as z from 'zod'
import { defineCommand } from './define'
import {
  pruneFilter,
  pruneFilterFlag,
  pruneFiltersSchema,
  pruneForceFlag,
  usualPruneKeys,
} from './prune-filter'

const filter = pruneFilter(usualPruneKeys)

/** `docker network prune`: POST /networks/prune. What it would remove is asked by `cleanup.preview`. */
export const pruneNetworks = defineCommand({
  kind: 'network.prune',
  schema: z.object({
    kind: z.literal('network.prune'),
    filters: pruneFiltersSchema(filter),
    force: z.boolean().optional(),
  }),
  spellings: [['network', 'prune']],
  flags: [pruneForceFlag, pruneFilterFlag(filter)],
  operands: [],
})
