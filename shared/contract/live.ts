import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { containerRowSchema, imageRowSchema, networkRowSchema, volumeRowSchema } from './rows'

/** The four kinds that are kept live. */
export const resourceKinds = ['containers', 'images', 'volumes', 'networks'] as const
export type ResourceKind = (typeof resourceKinds)[number]

const change = <K extends ResourceKind, Row extends z.ZodType>(kind: K, row: Row) =>
  [
    /** Everything there is; replaces what the reader held. */
    z.object({ kind: z.literal(kind), type: z.literal('snapshot'), rows: z.array(row) }),
    /** Rows new or changed (keyed by id) and ids that are gone. `at` is the engine's event time in epoch ms, where one caused it. */
    z.object({
      kind: z.literal(kind),
      type: z.literal('patch'),
      changed: z.array(row),
      removed: z.array(z.string()),
      at: z.number().optional(),
    }),
    /** The list could not be read; what the reader holds is stale. */
    z.object({ kind: z.literal(kind), type: z.literal('failed'), message: z.string() }),
  ] as const

/** One change of one list. */
export const liveChangeSchema = z.union([
  ...change('containers', containerRowSchema),
  ...change('images', imageRowSchema),
  ...change('volumes', volumeRowSchema),
  ...change('networks', networkRowSchema),
])
export type LiveChange = z.infer<typeof liveChangeSchema>

/** Live lists: on subscribing one snapshot per kind that is known, then patches; a new snapshot after every reconnect. */
export const liveContract = {
  watch: oc.output(eventIterator(liveChangeSchema)),
}
