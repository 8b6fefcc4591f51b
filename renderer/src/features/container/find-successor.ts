import type { ContainerRow } from '#shared/contract/rows'

/** What is remembered of a container that is gone. */
export type GoneContainer = Pick<ContainerRow, 'id' | 'name' | 'project' | 'service'>

/**
 * The container that took the place of one that is gone: of the same name, or else the newest of the same
 * compose service. Null where there is none.
 */
export function findSuccessor(gone: GoneContainer, containers: Iterable<ContainerRow>): ContainerRow | null {
  const others = [...containers].filter((row) => row.id !== gone.id)
  const sameService = others
    .filter((row) => gone.service !== null && row.project === gone.project && row.service === gone.service)
    .sort((a, b) => b.createdAt - a.createdAt)
  return others.find((row) => row.name === gone.name) ?? sameService[0] ?? null
}

/** The one container that a link means: by full id, by name, or by the start of its id. */
export function findContainer(
  wanted: string,
  containers: ReadonlyMap<string, ContainerRow>,
): ContainerRow | null {
  const exact = containers.get(wanted)
  if (exact) return exact
  const rows = [...containers.values()]
  const named = rows.find((row) => row.name === wanted)
  if (named) return named
  const begun = /^[0-9a-f]{4,63}$/.test(wanted) ? rows.filter((row) => row.id.startsWith(wanted)) : []
  return begun.length === 1 ? (begun[0] ?? null) : null
}
