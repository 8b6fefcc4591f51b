import { treeRows } from './tree-rows'

/**
 * Ids of the lines whose name or plain value holds `query`, in reading order; letter case is ignored.
 * An empty query matches nothing.
 */
export function treeMatches(root: unknown, query: string): string[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  return treeRows(root, () => true)
    .filter(
      ({ label, kind, value }) =>
        label.toLowerCase().includes(wanted) ||
        (kind === 'value' && String(value).toLowerCase().includes(wanted)),
    )
    .map((row) => row.id)
}

/** The match before or after the present one, round the end; -1 where there is none. */
export function stepMatch(count: number, present: number, step: 1 | -1): number {
  return count === 0 ? -1 : (present + step + count) % count
}
