import * as z from 'zod'
import { newNameSchema } from '../contract/ids'
import { defineCommand } from './define'
import { pairsSchema } from './pairs'
import { refusedFor } from './refusal'

/** `docker volume create`: POST /volumes/create */
export const createVolume = defineCommand({
  kind: 'volume.create',
  schema: z.object({
    kind: z.literal('volume.create'),
    /** Absent: the engine makes one up. */
    name: newNameSchema.optional(),
    driver: z.string().max(255).optional(),
    labels: pairsSchema.optional(),
    options: pairsSchema.optional(),
  }),
  spellings: [['volume', 'create']],
  flags: [
    { long: 'driver', short: 'd', takes: 'text', field: 'driver' },
    { long: 'label', takes: 'pairs', field: 'labels' },
    { long: 'opt', short: 'o', takes: 'pairs', field: 'options' },
  ],
  refusedFlags: [
    ...refusedFor('swarm', 'availability', 'group', 'limit-bytes', 'required-bytes', 'scope', 'secret'),
    ...refusedFor('swarm', 'sharing', 'topology-preferred', 'topology-required', 'type'),
  ],
  operands: [{ field: 'name', names: 'new-name', isMany: false, isOptional: true }],
})
