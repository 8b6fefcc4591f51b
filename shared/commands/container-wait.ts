import * as z from 'zod'
import { containerTargets, targetsSchema } from './container-targets'
import { defineCommand } from './define'

/** `docker wait`: POST /containers/{id}/wait. Its detail is the exit code. */
export const waitForContainer = defineCommand({
  kind: 'container.wait',
  schema: z.object({ kind: z.literal('container.wait'), targets: targetsSchema }),
  spellings: [['wait'], ['container', 'wait']],
  flags: [],
  operands: [containerTargets],
})
