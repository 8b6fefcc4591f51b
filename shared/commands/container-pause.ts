import * as z from 'zod'
import { containerTargets, targetsSchema } from './container-targets'
import { defineCommand } from './define'

/** `docker pause`: POST /containers/{id}/pause */
export const pauseContainer = defineCommand({
  kind: 'container.pause',
  schema: z.object({ kind: z.literal('container.pause'), targets: targetsSchema }),
  spellings: [['pause'], ['container', 'pause']],
  flags: [],
  operands: [containerTargets],
  inverse: ({ targets }) => [{ kind: 'container.unpause', targets }],
})
