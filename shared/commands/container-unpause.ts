import * as z from 'zod'
import { containerTargets, targetsSchema } from './container-targets'
import { defineCommand } from './define'

/** `docker unpause`: POST /containers/{id}/unpause */
export const unpauseContainer = defineCommand({
  kind: 'container.unpause',
  schema: z.object({ kind: z.literal('container.unpause'), targets: targetsSchema }),
  spellings: [['unpause'], ['container', 'unpause']],
  flags: [],
  operands: [containerTargets],
  inverse: ({ targets }) => [{ kind: 'container.pause', targets }],
})
