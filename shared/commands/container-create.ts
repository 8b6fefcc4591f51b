import * as z from 'zod'
import { defineCommand } from './define'
import { makingFlags, makingOptions } from './run/making'
import { refusedRunFlags } from './run/refused-flags'
import { withConflicts } from './run/with-conflicts'

/** `docker create`: POST /containers/create */
export const createContainer = defineCommand({
  kind: 'container.create',
  schema: withConflicts(z.object({ kind: z.literal('container.create'), ...makingOptions })),
  spellings: [['create'], ['container', 'create']],
  flags: makingFlags,
  refusedFlags: refusedRunFlags,
  hasFlagsFirst: true,
  operands: [
    { field: 'image', names: 'image', isMany: false, mayBeAbsent: true },
    { field: 'command', names: 'word', isMany: true, isOptional: true },
  ],
})
