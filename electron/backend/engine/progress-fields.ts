import * as z from 'zod'

/** A text that may be missing. */
export const word = z.string().optional().catch(undefined)

/** What the lines of a long answer share, of a build as of a pull or a push. */
export const progressFields = {
  status: word,
  /** Layer, the tag in the first line of a pull, or which `aux` of a build this is. */
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
}
