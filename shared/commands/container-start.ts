import * as z from 'zod'
import { containerTargets, targetsSchema } from './container-targets'
import { defineCommand } from './define'

/** `docker start`: POST /containers/{id}/start */
export const startContainer = defineCommand({
  kind: 'container.start',
  schema: z.object({ kind: z.literal('container.start'), targets: targetsSchema }),
  spellings: [['start'], ['container', 'start']],
  flags: [],
  operands: [containerTargets],
  inverse: ({ targets }) => ({ kind: 'container.stop', targets }),
})
