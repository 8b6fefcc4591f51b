import * as z from 'zod'
import { defineCommand } from './define'
import { registryServerSchema } from './registry-server-schema'

/** `docker logout`: forgets the sign-in where it is kept. No engine is asked. */
export const logoutRegistry = defineCommand({
  kind: 'registry.logout',
  schema: z.object({
    kind: z.literal('registry.logout'),
    /** Docker Hub where none is named. */
    server: registryServerSchema.optional(),
  }),
  spellings: [['logout']],
  flags: [],
  operands: [{ field: 'server', names: 'word', isMany: false, isOptional: true }],
})
