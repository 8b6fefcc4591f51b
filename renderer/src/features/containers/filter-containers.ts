import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'

/** Which containers a list shows. */
export const stateFilters = ['all', 'running', 'stopped'] as const
export type StateFilter = (typeof stateFilters)[number]

/**
 * The containers that pass: by state, and by words that each must occur in the name, image, id, command, project,
 * service, a network or a port.
 */
export function filterContainers(
  rows: readonly ContainerRow[],
  filter: StateFilter,
  words: string,
): readonly ContainerRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (filter === 'all' && wanted.length === 0) return rows
  return rows.filter((row) => {
    if (filter !== 'all' && isActive(row) !== (filter === 'running')) return false
    if (wanted.length === 0) return true
    const text = searchableText(row)
    return wanted.every((word) => text.includes(word))
  })
}

function searchableText(row: ContainerRow): string {
  return [
    row.name,
    row.image,
    row.id,
    row.command,
    row.state,
    row.project,
    row.service,
    ...row.networks,
    ...row.ports.flatMap((port) => [port.hostPort, port.containerPort]),
  ]
    .join('\n')
    .toLowerCase()
}
