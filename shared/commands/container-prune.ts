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

/** `docker container prune`: POST /containers/prune. What it would remove is asked by `cleanup.preview`. */
export const pruneContainers = defineCommand({
  kind: 'container.prune',
  schema: z.object({
    kind: z.literal('container.prune'),
    filters: pruneFiltersSchema(filter),
    force: z.boolean().optional(),
  }),
  spellings: [['container', 'prune']],
  flags: [pruneForceFlag, pruneFilterFlag(filter)],
  operands: [],
})
