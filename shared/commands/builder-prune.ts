import * as z from 'zod'
import { defineCommand } from './define'
import { pruneForceFlag } from './prune-filter'
import { refusedFor } from './refusal'
import { textCodec } from './run/codec'
import { size, sizeSchema } from './run/size'

const filterPattern = /^[a-z]+!?=[^\0]{1,1000}$|^(?:inuse|shared|private)$/
const filter = textCodec(filterPattern)

/** `docker builder prune`: POST /build/prune */
export const pruneBuilder = defineCommand({
  kind: 'builder.prune',
  schema: z.object({
    kind: z.literal('builder.prune'),
    /** Also what a later build could still use; without it only what is dangling. */
    all: z.boolean().optional(),
    force: z.boolean().optional(),
    /** `until=24h`, `id=...`, `type=...`. */
    filters: z.array(z.string().regex(filterPattern)).min(1).max(50).optional(),
    /** Bytes that may stay. */
    keepStorage: sizeSchema.optional(),
  }),
  spellings: [
    ['builder', 'prune'],
    ['buildx', 'prune'],
  ],
  flags: [
    { long: 'all', short: 'a', takes: 'nothing', field: 'all' },
    pruneForceFlag,
    { long: 'filter', takes: 'values', codec: filter, field: 'filters' },
    { long: 'keep-storage', aliases: ['reserved-space'], takes: 'value', codec: size, field: 'keepStorage' },
  ],
  refusedFlags: refusedFor('buildx', 'max-used-space', 'min-free-space', 'verbose', 'builder'),
  operands: [],
})
