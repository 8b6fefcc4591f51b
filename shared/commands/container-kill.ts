import * as z from 'zod'
import { containerTargets, hasProcesses, targeted, targetsSchema } from './container-targets'
import { defineCommand } from './define'
import { startAgain } from './start-again'

/** `docker kill`: POST /containers/{id}/kill */
export const killContainer = defineCommand({
  kind: 'container.kill',
  schema: z.object({
    kind: z.literal('container.kill'),
    targets: targetsSchema,
    /** `SIGTERM`, `TERM` or `15`; the engine's default is SIGKILL. */
    signal: z
      .string()
      .regex(/^[A-Za-z0-9+-]{1,20}$/)
      .optional(),
  }),
  spellings: [['kill'], ['container', 'kill']],
  flags: [{ long: 'signal', short: 's', takes: 'text', field: 'signal' }],
  operands: [containerTargets],
  losses: ({ targets }, { containers }) =>
    targeted(targets, containers)
      .filter(hasProcesses)
      .map(({ name }) => ({ type: 'running', name })),
  records: 'containers',
  // Another signal need not have ended it.
  inverse: ({ targets, signal = 'KILL' }, { containers }) =>
    /^(?:SIG)?KILL$|^9$/i.test(signal) ? startAgain(targets, containers) : [],
})
