import type { CommandOf } from '#shared/commands/index'
import { createNetwork } from '#shared/commands/network-create'

/** What is typed into the form for a new network. */
export interface NewNetwork {
  readonly name: string
  readonly driver: string
  readonly subnet: string
  readonly gateway: string
  readonly isInternal: boolean
}

/** A field that cannot stay as it is. */
export type BadField = 'name' | 'subnet' | 'gateway'

/** Where each field of the command is typed. */
const places: Readonly<Record<string, BadField>> = { name: 'name', subnets: 'subnet', gateways: 'gateway' }

/** The command that the form stands for; empty fields are left to the engine. */
export function toCreateNetwork(form: NewNetwork): CommandOf<'network.create'> {
  return {
    kind: 'network.create',
    name: form.name,
    ...(form.driver === '' ? {} : { driver: form.driver }),
    ...(form.subnet === '' ? {} : { subnets: [form.subnet] }),
    ...(form.gateway === '' ? {} : { gateways: [form.gateway] }),
    ...(form.isInternal ? { internal: true } : {}),
  }
}

/** Which fields the command's schema refuses; a gateway needs a subnet beside it, as the engine does. */
export function badFields(form: NewNetwork): ReadonlySet<BadField> {
  const parsed = createNetwork.schema.safeParse(toCreateNetwork(form))
  const bad = new Set<BadField>()
  for (const issue of parsed.error?.issues ?? []) {
    const [field] = issue.path
    const place = typeof field === 'string' ? places[field] : undefined
    if (place) bad.add(place)
  }
  if (form.gateway !== '' && form.subnet === '') bad.add('subnet')
  return bad
}
