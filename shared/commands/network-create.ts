import * as z from 'zod'
import { newNameSchema } from '../contract/ids'
import { defineCommand } from './define'
import { pairsSchema } from './pairs'
import { refusedFor } from './refusal'
import { ipAddress, ipAddressSchema, networkRange, networkRangeSchema } from './run/patterns'

const list = <T extends z.ZodType>(member: T) => z.array(member).min(1).max(100).optional()

/** `docker network create`: POST /networks/create */
export const createNetwork = defineCommand({
  kind: 'network.create',
  schema: z.object({
    kind: z.literal('network.create'),
    name: newNameSchema,
    driver: z.string().max(255).optional(),
    /** CIDR: `10.5.0.0/24`. The next three belong to the subnet that holds them. */
    subnets: list(networkRangeSchema),
    gateways: list(ipAddressSchema),
    /** CIDR: where addresses of containers are taken from. */
    ipRanges: list(networkRangeSchema),
    /** Addresses of the driver's own use, by name. */
    auxAddresses: z.record(z.string().regex(/^[^=]+$/), ipAddressSchema).optional(),
    internal: z.boolean().optional(),
    /** `false` needs API 1.48. */
    ipv4: z.boolean().optional(),
    /** Needed for a subnet of IPv6. */
    ipv6: z.boolean().optional(),
    /** Of a cluster's network: containers may join it, too. */
    attachable: z.boolean().optional(),
    labels: pairsSchema.optional(),
    /** Of the driver. */
    options: pairsSchema.optional(),
    ipamDriver: z.string().min(1).max(255).optional(),
    ipamOptions: pairsSchema.optional(),
  }),
  spellings: [['network', 'create']],
  flags: [
    { long: 'driver', short: 'd', takes: 'text', field: 'driver' },
    { long: 'subnet', takes: 'values', codec: networkRange, field: 'subnets' },
    { long: 'gateway', takes: 'values', codec: ipAddress, field: 'gateways' },
    { long: 'ip-range', takes: 'values', codec: networkRange, field: 'ipRanges' },
    { long: 'aux-address', takes: 'pairs', field: 'auxAddresses' },
    { long: 'internal', takes: 'nothing', field: 'internal' },
    { long: 'ipv4', takes: 'nothing', field: 'ipv4', keepsFalse: true },
    { long: 'ipv6', takes: 'nothing', field: 'ipv6' },
    { long: 'attachable', takes: 'nothing', field: 'attachable' },
    { long: 'label', takes: 'pairs', field: 'labels' },
    { long: 'opt', short: 'o', takes: 'pairs', field: 'options' },
    { long: 'ipam-driver', takes: 'text', field: 'ipamDriver' },
    { long: 'ipam-opt', takes: 'pairs', field: 'ipamOptions' },
  ],
  refusedFlags: refusedFor('swarm', 'config-from', 'config-only', 'ingress', 'scope'),
  operands: [{ field: 'name', names: 'new-name', isMany: false }],
  inverse: ({ name }) => [{ kind: 'network.remove', targets: [name] }],
})
