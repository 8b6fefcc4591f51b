import * as z from 'zod'
import { containerTargets, targetsSchema } from './container-targets'
import { defineCommand } from './define'
import { signalSchema } from './run/patterns'

/** `docker restart`: POST /containers/{id}/restart */
export const restartContainer = defineCommand({
  kind: 'container.restart',
  schema: z.object({
    kind: z.literal('container.restart'),
    targets: targetsSchema,
    /** Seconds until it is killed; the engine's default is the container's own, or 10. */
    timeout: z.number().int().min(-1).optional(),
    /** In place of the container's own stop signal (API 1.42). */
    signal: signalSchema.optional(),
  }),
  spellings: [['restart'], ['container', 'restart']],
  flags: [
    { long: 'signal', short: 's', takes: 'text', field: 'signal' },
    { long: 'time', aliases: ['timeout'], short: 't', takes: 'number', field: 'timeout' },
  ],
  operands: [containerTargets],
})
