import * as z from 'zod'
import { tolerant, tolerantList } from '../engine/tolerant'

const word = tolerant(z.string().optional(), undefined)

/** What the engine says that it took away (DELETE /images/{name}, POST /images/prune). */
export const removedSchema = tolerantList(z.object({ Untagged: word, Deleted: word }))

/** The lines that `docker rmi` prints of it. */
export function removalLines(removed: z.infer<typeof removedSchema>): string[] {
  return removed.flatMap(({ Untagged, Deleted }) => [
    ...(Untagged === undefined ? [] : [`Untagged: ${Untagged}`]),
    ...(Deleted === undefined ? [] : [`Deleted: ${Deleted}`]),
  ])
}
