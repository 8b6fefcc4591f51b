import * as z from 'zod'
import { defineCommand } from './define'
import { usualPrune } from './prune-filter'

/**
 * `docker system prune`: the prunes of containers, networks, volumes, images and the build cache, in the order of the
 * docker CLI. What it would remove is asked by `cleanup.preview`.
 */
export const pruneSystem = defineCommand({
  kind: 'system.prune',
  schema: z
    .object({
      kind: z.literal('system.prune'),
      /** Every image that no container uses, not only those without a name. */
      all: z.boolean().optional(),
      /** Unused volumes too. */
      volumes: z.boolean().optional(),
      ...usualPrune.fields,
    })
    .check(({ value, issues }) => {
      const index = value.filters?.findIndex((each) => each.startsWith('until=')) ?? -1
      if (!value.volumes || index < 0) return
      // Volumes have no age; the docker CLI refuses the two together.
      issues.push({ code: 'custom', message: 'conflict', path: ['filters', index], input: value.filters })
    }),
  spellings: [['system', 'prune']],
  flags: [
    { long: 'all', short: 'a', takes: 'nothing', field: 'all' },
    { long: 'volumes', takes: 'nothing', field: 'volumes' },
    ...usualPrune.flags,
  ],
  operands: [],
})
