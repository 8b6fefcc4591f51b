import * as z from 'zod'
import { defineCommand } from './define'

/** `docker context use`: writes `currentContext` into ~/.docker/config.json, then looks for the engine anew. */
export const useContext = defineCommand({
  kind: 'context.use',
  schema: z.object({
    kind: z.literal('context.use'),
    name: z
      .string()
      .max(255)
      .regex(/^[a-zA-Z0-9][a-zA-Z0-9_.+-]*$/),
  }),
  spellings: [['context', 'use']],
  flags: [],
  operands: [{ field: 'name', names: 'word', isMany: false }],
})
