import * as z from 'zod'
import { idSchema } from '../contract/ids'
import { type CopyPlace, copyPlace } from '../domain/copy-place'
import { defineCommand } from './define'
import { hostFileSchema } from './host-file'
import type { FieldErrorCode } from './run/codec'

const malformed: FieldErrorCode = 'malformed'
const conflict: FieldErrorCode = 'conflict'

const placeSchema = hostFileSchema.check(({ value, issues }) => {
  const place = copyPlace(value)
  if (place.where === 'host') return
  if (!idSchema.safeParse(place.container).success || place.path === '')
    issues.push({ code: 'custom', message: malformed, input: value })
})

/** `docker cp`: GET or PUT /containers/{id}/archive */
export const copyFiles = defineCommand({
  kind: 'container.copy',
  schema: z
    .object({
      kind: z.literal('container.copy'),
      /** `CONTAINER:PATH` or a path of this computer; see {@link copyPlace}. */
      source: placeSchema,
      destination: placeSchema,
      /** Keep the numbers of user and group. Into a container only, as in the docker CLI. */
      archive: z.boolean().optional(),
      /** Where the source is a symbolic link, copy what it leads to. */
      followLink: z.boolean().optional(),
      quiet: z.boolean().optional(),
      /** The person agreed that files that are there are replaced. No part of the docker line. */
      isReplacing: z.boolean().optional(),
    })
    .check(({ value, issues }) => {
      if (copyPlace(value.source).where === copyPlace(value.destination).where)
        issues.push({ code: 'custom', message: conflict, input: value, path: ['destination'] })
    }),
  spellings: [['cp'], ['container', 'cp']],
  flags: [
    { long: 'archive', short: 'a', takes: 'nothing', field: 'archive' },
    { long: 'follow-link', short: 'L', takes: 'nothing', field: 'followLink' },
    { long: 'quiet', short: 'q', takes: 'nothing', field: 'quiet' },
  ],
  operands: [
    { field: 'source', names: 'word', isHostPath: true, pathForm: 'copy', isMany: false },
    { field: 'destination', names: 'word', isHostPath: true, pathForm: 'copy', isMany: false },
  ],
  losses: ({ destination, isReplacing }) =>
    isReplacing && copyPlace(destination).where === 'host' ? [{ type: 'host-file', name: destination }] : [],
})

/** The two sides of a copy. */
export function copySides({ source, destination }: { source: string; destination: string }): {
  readonly from: CopyPlace
  readonly to: CopyPlace
} {
  return { from: copyPlace(source), to: copyPlace(destination) }
}
