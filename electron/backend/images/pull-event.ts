import * as z from 'zod'

/** One line of the answer of POST /images/create. */
export const pullEventSchema = z
  .object({
    status: z.string().optional().catch(undefined),
    /** Layer, or the tag in the first line. */
    id: z.string().optional().catch(undefined),
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
    error: z.string().optional().catch(undefined),
  })
  .catch({})
export type PullEvent = z.infer<typeof pullEventSchema>

/** What went wrong according to this line, in the engine's words. */
export function pullFailure({ errorDetail, error }: PullEvent): string | undefined {
  return errorDetail?.message || error
}
