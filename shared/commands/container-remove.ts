import * as z from 'zod'
import type { ContainerRow } from '../contract/rows'
import { isAnonymousVolume } from '../domain/volume-name'
import { containerTargets, hasProcesses, targeted, targetsSchema } from './container-targets'
import { defineCommand } from './define'
import type { Loss } from './loss'
import { refusedFor } from './refusal'

/** `docker rm`: DELETE /containers/{id} */
export const removeContainer = defineCommand({
  kind: 'container.remove',
  schema: z.object({
    kind: z.literal('container.remove'),
    targets: targetsSchema,
    /** Kill it first where it runs. */
    force: z.boolean().optional(),
    /** Remove its anonymous volumes too. */
    volumes: z.boolean().optional(),
  }),
  spellings: [['rm'], ['container', 'rm'], ['container', 'remove']],
  flags: [
    { long: 'force', short: 'f', takes: 'nothing', field: 'force' },
    { long: 'volumes', short: 'v', takes: 'nothing', field: 'volumes' },
  ],
  refusedFlags: refusedFor('links', 'l, link'),
  operands: [containerTargets],
  losses: ({ targets, force, volumes }, { containers }) => {
    const removed = targeted(targets, containers)
    const others = containers.filter((row) => !removed.includes(row))
    return removed.flatMap((row): Loss[] => [
      { type: 'writable-layer', name: row.name, sizeOf: row.id },
      ...(force && hasProcesses(row) ? [{ type: 'running', name: row.name } as const] : []),
      ...(volumes ? anonymousVolumes(row, others) : []),
    ])
  },
})

/** Those that go with the container: the engine keeps one that another container uses. */
function anonymousVolumes(row: ContainerRow, others: readonly ContainerRow[]): Loss[] {
  return row.mounts.flatMap(({ type, name = '' }): Loss[] => {
    if (type !== 'volume' || !isAnonymousVolume(name)) return []
    const isShared = others.some(({ mounts }) => mounts.some((mount) => mount.name === name))
    return isShared ? [] : [{ type: 'anonymous-volume', name, container: row.name }]
  })
}
