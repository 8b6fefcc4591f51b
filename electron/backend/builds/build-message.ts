import * as z from 'zod'
import type { BuildEvent } from '#shared/domain/build/build-event'
import { progressFields, word } from '../engine/progress-fields'

/** One line of the answer of POST /build, of either builder. */
export const buildMessageSchema = z
  .object({
    ...progressFields,
    stream: word,
    /** `{ID}` of the image, or BuildKit's trace in base64. */
    aux: z
      .union([z.object({ ID: z.string() }), z.string()])
      .optional()
      .catch(undefined),
  })
  .catch({})
/** A line as it is read: everything may be absent. */
export type BuildMessage = z.infer<typeof buildMessageSchema>

/** How the lines of one build become events. */
export interface BuildReader {
  take(message: BuildMessage): BuildEvent[]
}
