import * as z from 'zod'
import type { NetworkRow } from '#shared/contract/rows'
import { tolerant, tolerantList, tolerantRecord } from '../engine/tolerant'
import { flag, text } from '../engine/tolerant-fields'
import { toTime } from './to-time'

const subnetSchema = z.object({ Subnet: z.string().min(1), Gateway: text })

/** What is read of one member of GET /networks. Only the id is needed. */
export const networkSchema = z.object({
  Id: z.string().min(1),
  Name: text,
  Driver: text,
  Scope: text,
  Created: text,
  Internal: flag,
  EnableIPv6: flag,
  IPAM: tolerant(z.object({ Config: tolerantList(subnetSchema) }), { Config: [] }),
  Labels: tolerantRecord,
})

/** Networks that every engine has and refuses to remove: Docker's three and Podman's one. */
const predefined: ReadonlySet<string> = new Set(['bridge', 'host', 'none', 'podman'])

/** One network of the list as a row. */
export function toNetworkRow(raw: z.infer<typeof networkSchema>): NetworkRow {
  return {
    id: raw.Id,
    name: raw.Name || raw.Id.slice(0, 12),
    driver: raw.Driver,
    scope: raw.Scope,
    createdAt: toTime(raw.Created),
    isInternal: raw.Internal,
    isIpv6: raw.EnableIPv6,
    subnets: raw.IPAM.Config.map(({ Subnet, Gateway }) => ({
      subnet: Subnet,
      ...(Gateway ? { gateway: Gateway } : {}),
    })),
    labels: raw.Labels,
    isPredefined: predefined.has(raw.Name),
  }
}
