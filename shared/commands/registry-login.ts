import * as z from 'zod'
import { defineCommand } from './define'
import { registryServerSchema } from './registry-server-schema'

/** `docker login`: POST /auth. The password is never written into a line, nor kept with the command. */
export const loginRegistry = defineCommand({
  kind: 'registry.login',
  schema: z.object({
    kind: z.literal('registry.login'),
    /** Docker Hub where none is named. */
    server: registryServerSchema.optional(),
    username: z.string().min(1).max(256).optional(),
    /** Or an access token. Without one the page asks for it. */
    password: z.string().min(1).max(16_384).optional(),
    /** On a terminal the password is read from standard input; here the page asks. */
    passwordStdin: z.boolean().optional(),
  }),
  spellings: [['login']],
  flags: [
    { long: 'username', short: 'u', takes: 'text', field: 'username' },
    { long: 'password', short: 'p', takes: 'text', field: 'password', isSecret: true },
    { long: 'password-stdin', takes: 'nothing', field: 'passwordStdin' },
  ],
  operands: [{ field: 'server', names: 'word', isMany: false, isOptional: true }],
})
