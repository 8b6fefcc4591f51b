import * as z from 'zod'
import { idSchema, newNameSchema } from '../contract/ids'
import { targeted } from './container-targets'
import { defineCommand } from './define'
import type { Loss } from './loss'
import { runOptions } from './run/options'
import { withConflicts } from './run/with-conflicts'

const schema = withConflicts(
  z.object({
    kind: z.literal('container.recreate'),
    /** The old one. */
    target: idSchema,
    ...runOptions,
    /** Of the new one. */
    name: newNameSchema,
    /** Name of the old one while the new one is tried. */
    aside: newNameSchema,
    /** The old one runs: it is stopped, and the new one started. */
    start: z.boolean().optional(),
    /** The engine removes the old one as soon as it is stopped (`--rm`). */
    isOldRemoved: z.boolean().optional(),
    /** Nothing is attached to the new one, as `docker run -d` makes it. */
    detach: z.boolean().optional(),
  }),
)

/** Name of the new one until the old one has made way. */
export function nameBefore(name: string): string {
  return `${name.slice(0, 250)}-new`
}

/**
 * A container made again with other options: the new one is made first, the old one is stopped and put aside, and goes
 * only when the new one has started and stays up; else it comes back by itself. Docker has no command of its own for it.
 */
export const recreateContainer = defineCommand({
  kind: 'container.recreate',
  schema,
  spellings: [],
  flags: [],
  operands: [],
  steps: ({ kind: _kind, target, aside, start, isOldRemoved, detach: _detach, ...options }) => {
    const { name } = options
    const old = [target]
    return [
      { ...options, kind: 'container.create', name: nameBefore(name) },
      ...(start ? [{ kind: 'container.stop', targets: old }] : []),
      ...(isOldRemoved ? [] : [{ kind: 'container.rename', target, name: aside }]),
      { kind: 'container.rename', target: nameBefore(name), name },
      ...(start ? [{ kind: 'container.start', targets: [name] }] : []),
      ...(isOldRemoved ? [] : [{ kind: 'container.remove', targets: [aside] }]),
    ]
  },
  losses: ({ target }, { containers }) =>
    targeted([target], containers).map(
      (row): Loss => ({ type: 'writable-layer', name: row.name, sizeOf: row.id }),
    ),
})
