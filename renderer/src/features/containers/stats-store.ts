import { create } from 'zustand'
import type { StatsSample } from '#shared/contract/containers'

/** Which containers' use is wanted, and the last sample of each. */
interface RowStats {
  readonly samples: ReadonlyMap<string, StatsSample>
  /** Rows on screen. */
  readonly visible: readonly string[]
  /** How many cells of a container show its use: none where the columns are hidden. */
  readonly wanted: ReadonlyMap<string, number>
}

/** CPU and memory of the rows on screen. */
export const useRowStats = create<RowStats>(() => ({ samples: new Map(), visible: [], wanted: new Map() }))

/** Tells which rows are on screen. */
export function setVisibleRows(visible: readonly string[]): void {
  useRowStats.setState({ visible })
}

/** Asks for a container's use while a cell shows it; the returned function takes that back. */
export function wantStats(id: string): () => void {
  addWanted(id, 1)
  return () => addWanted(id, -1)
}

function addWanted(id: string, by: 1 | -1): void {
  useRowStats.setState(({ wanted }) => {
    const next = new Map(wanted)
    const count = (next.get(id) ?? 0) + by
    if (count > 0) next.set(id, count)
    else next.delete(id)
    return { wanted: next }
  })
}
