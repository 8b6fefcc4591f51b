import * as z from 'zod'

const at = z.number()
const text = z.string().max(4096)

/** One step of a run as it really took place. `at`: epoch ms, with fractions. */
export const runStepSchema = z.discriminatedUnion('type', [
  /** Gantry asked the engine. */
  z.object({ type: z.literal('asked'), at, image: text.optional() }),
  z.object({ type: z.literal('image-found'), at, image: text }),
  z.object({ type: z.literal('image-missing'), at, image: text }),
  /** `bytes`: downloaded, where the engine told; `took`: ms. */
  z.object({
    type: z.literal('pulled'),
    at,
    image: text,
    layers: z.number(),
    bytes: z.number().nullable(),
    took: z.number(),
  }),
  z.object({ type: z.literal('created'), at, id: text, name: text }),
  z.object({ type: z.literal('volume'), at, name: text, destination: text, isNew: z.boolean() }),
  z.object({ type: z.literal('network'), at, name: text }),
  z.object({ type: z.literal('started'), at }),
  /** The first that it wrote. */
  z.object({ type: z.literal('output'), at, stream: z.enum(['stdout', 'stderr']), text }),
  z.object({ type: z.literal('killed'), at, signal: text }),
  z.object({ type: z.literal('out-of-memory'), at }),
  z.object({ type: z.literal('ended'), at, exitCode: z.number() }),
  z.object({ type: z.literal('removed'), at }),
  /** Nothing came after it; `message` in the engine's words. */
  z.object({ type: z.literal('failed'), at, message: text }),
])
export type RunStep = z.infer<typeof runStepSchema>
