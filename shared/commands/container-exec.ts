import * as z from 'zod'
import { idSchema } from '../contract/ids'
import { defineCommand } from './define'
import { refusedFor } from './refusal'
import { envEntry, envEntrySchema } from './run/env-entry'
import { envFileFlag, filesSchema } from './run/making'

/**
 * `docker exec` without a terminal: POST /containers/{id}/exec, then POST /exec/{id}/start. With `-it` it is a query
 * that opens a terminal instead.
 */
export const execInContainer = defineCommand({
  kind: 'container.exec',
  schema: z.object({
    kind: z.literal('container.exec'),
    target: idSchema,
    command: z.array(z.string()).min(1).max(2000),
    /** Leave it in the background: neither output nor exit code. */
    detach: z.boolean().optional(),
    env: z.array(envEntrySchema).min(1).max(2000).optional(),
    envFiles: filesSchema,
    /** An input that is empty from the beginning: there is nobody to type. */
    interactive: z.boolean().optional(),
    privileged: z.boolean().optional(),
    tty: z.boolean().optional(),
    user: z.string().min(1).max(255).optional(),
    workdir: z.string().min(1).max(4096).optional(),
  }),
  spellings: [['exec'], ['container', 'exec']],
  flags: [
    { long: 'detach', short: 'd', takes: 'nothing', field: 'detach' },
    { long: 'env', short: 'e', takes: 'values', codec: envEntry, field: 'env' },
    envFileFlag,
    { long: 'interactive', short: 'i', takes: 'nothing', field: 'interactive' },
    { long: 'privileged', takes: 'nothing', field: 'privileged' },
    { long: 'tty', short: 't', takes: 'nothing', field: 'tty' },
    { long: 'user', short: 'u', takes: 'text', field: 'user' },
    { long: 'workdir', short: 'w', takes: 'text', field: 'workdir' },
  ],
  refusedFlags: refusedFor('terminal', 'detach-keys'),
  hasFlagsFirst: true,
  operands: [
    { field: 'target', names: 'container', isMany: false },
    { field: 'command', names: 'word', isMany: true },
  ],
})
