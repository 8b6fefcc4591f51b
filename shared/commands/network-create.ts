import * as z from 'zod'
import { newNameSchema } from '../contract/ids'
import { defineCommand } from './define'
import { pairsSchema } from './pairs'

/** `docker network create`: POST /networks/create */
export const createNetwork = defineCommand({
  kind: 'network.create',
  schema: z.object({
    kind: z.literal('network.create'),
    name: newNameSchema,
    driver: z.string().max(255).optional(),
    /** CIDR: `10.5.0.0/24`. */
    subnet: z.union([z.cidrv4(), z.cidrv6()]).optional(),
    gateway: z.union([z.ipv4(), z.ipv6()]).optional(),
    internal: z.boolean().optional(),
    /** Needed for a subnet of IPv6. */
    ipv6: z.boolean().optional(),
    labels: pairsSchema.optional(),
  }),
  spellings: [['network', 'create']],
  flags: [
    { long: 'driver', short: 'd', takes: 'text', field: 'driver' },
    { long: 'subnet', takes: 'text', field: 'subnet' },
    { long: 'gateway', takes: 'text', field: 'gateway' },
    { long: 'internal', takes: 'nothing', field: 'internal' },
    { long: 'ipv6', takes: 'nothing', field: 'ipv6' },
    { long: 'label', takes: 'pairs', field: 'labels' },
  ],
  operands: [{ field: 'name', names: 'new-name', isMany: false }],
  inverse: ({ name }) => [{ kind: 'network.remove', targets: [name] }],
})
