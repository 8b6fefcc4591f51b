import * as z from 'zod'
import { containerTargets, targetsSchema } from './container-targets'
import { defineCommand } from './define'
import { refusedFor } from './refusal'

/** `docker start`: POST /containers/{id}/start */
export const startContainer = defineCommand({
  kind: 'container.start',
  schema: z
    .object({
      kind: z.literal('container.start'),
      targets: targetsSchema,
      /** Go on to what it says, to its end. Of one container alone. */
      attach: z.boolean().optional(),
      /** Go on to its main process in a terminal. Of one container alone. */
      interactive: z.boolean().optional(),
    })
    .check(({ value, issues }) => {
      if (value.targets.length < 2 || !(value.attach || value.interactive)) return
      issues.push({ code: 'custom', message: 'conflict', path: ['targets', 1], input: value.targets })
    }),
  spellings: [['start'], ['container', 'start']],
  flags: [
    { long: 'attach', short: 'a', takes: 'nothing', field: 'attach' },
    { long: 'interactive', short: 'i', takes: 'nothing', field: 'interactive' },
  ],
  refusedFlags: [
    ...refusedFor('terminal', 'detach-keys'),
    ...refusedFor('experimental', 'checkpoint', 'checkpoint-dir'),
  ],
  operands: [containerTargets],
  inverse: ({ targets }) => [{ kind: 'container.stop', targets }],
})
