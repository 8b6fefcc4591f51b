import * as z from 'zod'
import { progressFields, word } from '../engine/progress-fields'

/** One line of the answer of POST /images/create or POST /images/{name}/push. */
export const transferEventSchema = z
  .object({
    ...progressFields,
    /** At the end of a push: what the registry now has. */
    aux: z.object({ Tag: word, Digest: word }).optional().catch(undefined),
  })
  .catch({})
/** A line as it is read: everything may be absent. */
export type TransferEvent = z.infer<typeof transferEventSchema>

/** What went wrong according to this line, in the engine's words. */
export function transferFailure({ errorDetail, error }: TransferEvent): string | undefined {
  return errorDetail?.message || error
}
