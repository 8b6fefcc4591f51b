import * as z from 'zod'
import { defineCommand } from './define'
import { usualPrune } from './prune-filter'

/** `docker container prune`: POST /containers/prune. What it would remove is asked by `cleanup.preview`. */
export const pruneContainers = defineCommand({
  kind: 'container.prune',
  schema: z.object({ kind: z.literal('container.prune'), ...usualPrune.fields }),
  spellings: [['container', 'prune']],
  flags: usualPrune.flags,
  operands: [],
})
