import * as z from 'zod'
import { prunedImages } from '../domain/pruned-images'
import { defineCommand } from './define'
import type { Loss } from './loss'
import { usualPrune } from './prune-filter'

/** `docker image prune`: POST /images/prune */
export const pruneImages = defineCommand({
  kind: 'image.prune',
  schema: z.object({
    kind: z.literal('image.prune'),
    /** Every image that no container uses, not only those without a name. */
    all: z.boolean().optional(),
    ...usualPrune.fields,
  }),
  spellings: [['image', 'prune']],
  flags: [{ long: 'all', short: 'a', takes: 'nothing', field: 'all' }, ...usualPrune.flags],
  operands: [],
  losses: (command, { images, containers }) =>
    prunedImages(command, images, containers, Date.now()).flatMap((image): Loss[] => [
      ...image.tags.map((name): Loss => ({ type: 'tag', name })),
      { type: 'image', name: image.tags[0] ?? image.id.slice(7, 19), size: image.size },
    ]),
})
