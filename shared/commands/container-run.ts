import * as z from 'zod'
import { defineCommand } from './define'
import { makingFlags, makingOptions } from './run/making'
import { refusedRunFlags } from './run/refused-flags'
import { withConflicts } from './run/with-conflicts'

/** `docker run`: POST /containers/create, then POST /containers/{id}/start */
export const runContainer = defineCommand({
  kind: 'container.run',
  schema: withConflicts(
    z.object({
      kind: z.literal('container.run'),
      /** Leave it in the background. Without it the page goes on to what it says, or to its terminal. */
      detach: z.boolean().optional(),
      ...makingOptions,
    }),
  ),
  spellings: [['run'], ['container', 'run']],
  flags: [{ long: 'detach', short: 'd', takes: 'nothing', field: 'detach' }, ...makingFlags],
  refusedFlags: refusedRunFlags,
  hasFlagsFirst: true,
  operands: [
    { field: 'image', names: 'image', isMany: false, mayBeAbsent: true },
    { field: 'command', names: 'word', isMany: true, isOptional: true },
  ],
})
