import * as z from 'zod'
import { imageReferenceSchema } from '../contract/ids'
import { imageRemovalLosses } from '../domain/image-removal'
import { defineCommand } from './define'
import { refusedFor } from './refusal'

/** `docker rmi`: DELETE /images/{name} */
export const removeImage = defineCommand({
  kind: 'image.remove',
  schema: z.object({
    kind: z.literal('image.remove'),
    /** References or ids. */
    targets: z.array(imageReferenceSchema).min(1).max(2000),
    force: z.boolean().optional(),
    /** Untagged parents stay. */
    noPrune: z.boolean().optional(),
  }),
  spellings: [['rmi'], ['image', 'rm'], ['image', 'remove']],
  flags: [
    { long: 'force', short: 'f', takes: 'nothing', field: 'force' },
    { long: 'no-prune', takes: 'nothing', field: 'noPrune' },
  ],
  refusedFlags: refusedFor('platform', 'platform'),
  operands: [{ field: 'targets', names: 'image', isMany: true }],
  losses: ({ targets }, { images }) => imageRemovalLosses(targets, images),
  records: 'images',
  // What was only untagged is still there; by its id an image is removed, not untagged.
  inverse: ({ targets }, { images }) =>
    targets.flatMap((reference) => {
      const target = images.get(reference)
      return target && !target.replace('sha256:', '').startsWith(reference.replace('sha256:', ''))
        ? [{ kind: 'image.tag', target, reference }]
        : []
    }),
})
