import * as z from 'zod'

/** One line of the answer of POST /build, of either builder. */
export const buildMessageSchema = z
  .object({
    stream: z.string().optional().catch(undefined),
    /** Layer of a pull, or which `aux` this is. */
    id: z.string().optional().catch(undefined),
    status: z.string().optional().catch(undefined),
    progressDetail: z
      .object({
        current: z.number().optional().catch(undefined),
        total: z.number().optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
    /** `{ID}` of the image, or BuildKit's trace in base64. */
    aux: z
      .union([z.object({ ID: z.string() }), z.string()])
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
export type BuildMessage = z.infer<typeof buildMessageSchema>

/** How the lines of one build become events. */
export interface BuildReader {
  take(message: BuildMessage): import('#shared/domain/build/build-event').BuildEvent[]
}
