import * as z from 'zod'
import { isAnonymousVolume } from '../domain/volume-name'
import { containerTargets, targetsSchema } from './container-targets'
import { defineCommand } from './define'
import type { Loss } from './loss'

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
  spellings: [['rm'], ['container', 'rm']],
  flags: [
    { long: 'force', short: 'f', takes: 'nothing', field: 'force' },
    { long: 'volumes', short: 'v', takes: 'nothing', field: 'volumes' },
  ],
  operands: [containerTargets],
  losses: (command, { containers }) =>
    containers
      .filter((row) => command.targets.includes(row.id))
      .flatMap((row): Loss[] => [
        { type: 'writable-layer', name: row.name, sizeOf: row.id },
        ...(command.force && row.state === 'running' ? [{ type: 'running', name: row.name } as const] : []),
        ...(command.volumes
          ? row.mounts
              .filter((mount) => mount.type === 'volume' && isAnonymousVolume(mount.name ?? ''))
              .map(
                (mount) =>
                  ({ type: 'anonymous-volume', name: mount.name ?? '', container: row.name }) as const,
              )
          : []),
      ]),
})
