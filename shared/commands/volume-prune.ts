import * as z from 'zod'
import { defineCommand } from './define'
import { volumePrune } from './prune-filter'

/**
 * `docker volume prune`: POST /volumes/prune. Since API 1.42 it takes anonymous volumes alone unless `all`; before,
 * the engine takes every unused volume whatever is asked. `cleanup.preview` says which.
 */
export const pruneVolumes = defineCommand({
  kind: 'volume.prune',
  schema: z.object({
    kind: z.literal('volume.prune'),
    /** Those with a name too. */
    all: z.boolean().optional(),
    ...volumePrune.fields,
  }),
  spellings: [['volume', 'prune']],
  flags: [{ long: 'all', short: 'a', takes: 'nothing', field: 'all' }, ...volumePrune.flags],
  operands: [],
})
