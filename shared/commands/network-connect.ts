import * as z from 'zod'
import { idSchema } from '../contract/ids'
import { defineCommand } from './define'
import { pairsSchema } from './pairs'
import {
  anyText,
  anyTextSchema,
  ipAddress,
  ipAddressSchema,
  otherContainer,
  otherContainerSchema,
} from './run/patterns'

const list = <T extends z.ZodType>(member: T) => z.array(member).min(1).max(100).optional()

/** `docker network connect`: POST /networks/{id}/connect */
export const connectNetwork = defineCommand({
  kind: 'network.connect',
  schema: z.object({
    kind: z.literal('network.connect'),
    network: idSchema,
    target: idSchema,
    /** Further names that others on the network find the container by. */
    aliases: list(anyTextSchema),
    ip: ipAddressSchema.optional(),
    ip6: ipAddressSchema.optional(),
    /** `NAME` or `NAME:ALIAS` of other containers. */
    links: list(otherContainerSchema),
    linkLocalIps: list(ipAddressSchema),
    driverOptions: pairsSchema.optional(),
    /** The network with the highest one gives the default gateway (API 1.48). */
    gatewayPriority: z.number().int().optional(),
  }),
  spellings: [['network', 'connect']],
  flags: [
    { long: 'alias', takes: 'values', codec: anyText, field: 'aliases' },
    { long: 'ip', takes: 'text', field: 'ip' },
    { long: 'ip6', takes: 'text', field: 'ip6' },
    { long: 'link', takes: 'values', codec: otherContainer, field: 'links' },
    { long: 'link-local-ip', takes: 'values', codec: ipAddress, field: 'linkLocalIps' },
    { long: 'driver-opt', takes: 'pairs', field: 'driverOptions' },
    { long: 'gw-priority', takes: 'number', field: 'gatewayPriority' },
  ],
  inverse: ({ network, target }) => [{ kind: 'network.disconnect', network, target }],
  operands: [
    { field: 'network', names: 'network', isMany: false },
    { field: 'target', names: 'container', isMany: false },
  ],
})
