import type { ResourceKind } from '#shared/contract/live'
import { isSameRow } from '#shared/domain/is-same-row'
import type { RowOf, Wanted } from './list-rows'

/** What changed between two looks. */
export interface Difference<Row> {
  readonly changed: Row[]
  readonly removed: string[]
}

/** The rows of one kind as last seen, and what is new in the next look. Unchanged rows keep their identity. */
export class ListTable<K extends ResourceKind> {
  readonly #rows = new Map<string, RowOf[K]>()

  get rows(): ReadonlyMap<string, RowOf[K]> {
    return this.#rows
  }

  clear(): void {
    this.#rows.clear()
  }

  /**
   * Takes what the engine listed.
   * @param wanted what was asked for: a row that was, and is not listed, is gone
   */
  take(listed: readonly RowOf[K][], wanted: Wanted): Difference<RowOf[K]> {
    const isWanted = (id: string): boolean => wanted === 'all' || wanted.has(id)
    const seen = new Set<string>()
    const changed: RowOf[K][] = []
    for (const row of listed) {
      if (!isWanted(row.id)) continue
      seen.add(row.id)
      const before = this.#rows.get(row.id)
      if (before && isSameRow(before, row)) continue
      this.#rows.set(row.id, row)
      changed.push(row)
    }
    const asked = wanted === 'all' ? [...this.#rows.keys()] : [...wanted]
    const removed = asked.filter((id) => !seen.has(id) && this.#rows.delete(id))
    return { changed, removed }
  }
}
