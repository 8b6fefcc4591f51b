import * as z from 'zod'
import { prunedImages, pruneFilterPattern } from '../domain/pruned-images'
import { defineCommand } from './define'
import type { Loss } from './loss'

/** `docker image prune`: POST /images/prune */
export const pruneImages = defineCommand({
  kind: 'image.prune',
  schema: z.object({
    kind: z.literal('image.prune'),
    /** Every image that no container uses, not only those without a name. */
    all: z.boolean().optional(),
    /** `until=24h`, `label=key=value`, `label!=key`. */
    filters: z.array(z.string().max(1000).regex(pruneFilterPattern)).max(50).optional(),
    /** The CLI's own "do not ask"; Gantry asks by its dialog. */
    force: z.boolean().optional(),
  }),
  spellings: [['image', 'prune']],
  flags: [
    { long: 'all', short: 'a', takes: 'nothing', field: 'all' },
    { long: 'filter', takes: 'values', field: 'filters' },
    { long: 'force', short: 'f', takes: 'nothing', field: 'force' },
  ],
  operands: [],
  losses: (command, { images, containers }) =>
    prunedImages(command, images, containers, Date.now()).flatMap((image): Loss[] => [
      ...image.tags.map((name): Loss => ({ type: 'tag', name })),
      { type: 'image', name: image.tags[0] ?? image.id.slice(7, 19), size: image.size },
    ]),
})
