import * as z from 'zod'
import { defineCommand } from './define'
import { runFlags } from './run/flags'
import { runOptions } from './run/options'
import { refusedRunFlags } from './run/refused-flags'
import { withConflicts } from './run/with-conflicts'

/** `docker create`: POST /containers/create */
export const createContainer = defineCommand({
  kind: 'container.create',
  schema: withConflicts(z.object({ kind: z.literal('container.create'), ...runOptions })),
  spellings: [['create'], ['container', 'create']],
  flags: runFlags,
  refusedFlags: refusedRunFlags,
  hasFlagsFirst: true,
  operands: [
    { field: 'image', names: 'image', isMany: false, mayBeAbsent: true },
    { field: 'command', names: 'word', isMany: true, isOptional: true },
  ],
})
