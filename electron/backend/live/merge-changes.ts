import type { LiveChange } from '#shared/contract/live'

interface AnyRow {
  readonly id: string
}

/** Two changes of the same kind, of which the reader has seen neither, as one. */
export function mergeChanges(queued: LiveChange, next: LiveChange): LiveChange {
  if (next.type !== 'patch') return next
  // Rows of one kind only: both changes are of that kind.
  const changed: readonly AnyRow[] = next.changed
  const replaced = new Set([...changed.map(({ id }) => id), ...next.removed])
  const kept = (rows: readonly AnyRow[]): AnyRow[] => [
    ...rows.filter(({ id }) => !replaced.has(id)),
    ...changed,
  ]
  switch (queued.type) {
    case 'failed':
      return next
    case 'snapshot':
      return { ...queued, rows: kept(queued.rows) } as LiveChange
    case 'patch': {
      const back = new Set(changed.map(({ id }) => id))
      const removed = [...new Set([...queued.removed.filter((id) => !back.has(id)), ...next.removed])]
      const at = queued.at ?? next.at
      return {
        kind: next.kind,
        type: 'patch',
        changed: kept(queued.changed),
        removed,
        ...(at === undefined ? {} : { at }),
      } as LiveChange
    }
  }
}
