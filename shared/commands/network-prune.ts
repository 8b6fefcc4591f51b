import * as z from 'zod'
import { defineCommand } from './define'
import { usualPrune } from './prune-filter'

/** `docker network prune`: POST /networks/prune. What it would remove is asked by `cleanup.preview`. */
export const pruneNetworks = defineCommand({
  kind: 'network.prune',
  schema: z.object({ kind: z.literal('network.prune'), ...usualPrune.fields }),
  spellings: [['network', 'prune']],
  flags: usualPrune.flags,
  operands: [],
})
