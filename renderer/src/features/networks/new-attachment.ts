import type { CommandOf } from '#shared/commands/index'
import { connectNetwork } from '#shared/commands/network-connect'
import type { ContainerRow, NetworkRow } from '#shared/contract/rows'

/** What is typed into the dialog that attaches a container to a network. */
export interface NewAttachment {
  /** Ids; empty while nothing is picked. */
  readonly network: string
  readonly container: string
  /** Names, apart by spaces or commas. */
  readonly aliases: string
  /** Of IP version 4 or 6. */
  readonly ip: string
}

/** The command that the form stands for; empty fields are left to the engine. */
export function toConnect(form: NewAttachment): CommandOf<'network.connect'> {
  const aliases = form.aliases.split(/[\s,]+/).filter((alias) => alias !== '')
  return {
    kind: 'network.connect',
    network: form.network,
    target: form.container,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(form.ip === '' ? {} : form.ip.includes(':') ? { ip6: form.ip } : { ip: form.ip }),
  }
}

/** Whether the address cannot stay as it is. */
export function isBadAddress(form: NewAttachment): boolean {
  const parsed = connectNetwork.schema.safeParse(toConnect(form))
  return (parsed.error?.issues ?? []).some(({ path }) => path[0] === 'ip' || path[0] === 'ip6')
}

/** Networks of the host and of nobody take no container in, and let none of theirs into another. */
const closed: ReadonlySet<string> = new Set(['host', 'none'])

/** The networks that a container can still be attached to, by name. */
export function networksFor(row: ContainerRow, networks: Iterable<NetworkRow>): NetworkRow[] {
  if (row.networks.some((name) => closed.has(name))) return []
  return byName(
    [...networks].filter(
      ({ id, name }) => !closed.has(name) && !row.networks.includes(name) && !row.networks.includes(id),
    ),
  )
}

/** The containers that can still be attached to a network, by name. */
export function containersFor(network: NetworkRow, containers: Iterable<ContainerRow>): ContainerRow[] {
  return byName([...containers].filter((row) => networksFor(row, [network]).length > 0))
}

function byName<Row extends { readonly name: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
