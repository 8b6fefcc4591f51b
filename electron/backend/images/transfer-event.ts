import * as z from 'zod'

const word = z.string().optional().catch(undefined)

/** One line of the answer of POST /images/create or POST /images/{name}/push. */
export const transferEventSchema = z
  .object({
    status: word,
    /** Layer, or the tag in the first line of a pull. */
    id: word,
    progressDetail: z
      .object({
        current: z.number().optional().catch(undefined),
        total: z.number().optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
    errorDetail: z
      .object({ message: z.string().catch('') })
      .optional()
      .catch(undefined),
    /** Deprecated since API 1.48, the only form before. */
    error: word,
    /** At the end of a push: what the registry now has. */
    aux: z.object({ Tag: word, Digest: word }).optional().catch(undefined),
  })
  .catch({})
export type TransferEvent = z.infer<typeof transferEventSchema>

/** What went wrong according to this line, in the engine's words. */
export function transferFailure({ errorDetail, error }: TransferEvent): string | undefined {
  return errorDetail?.message || error
}
