import { useCallback, useMemo, useState } from 'react'

/** The rows that are ticked. */
export interface Selection {
  /** Ids, of rows that are still there. */
  readonly selected: ReadonlySet<string>
  readonly change: (selected: ReadonlySet<string>) => void
  readonly clear: () => void
}

/** Ticked rows among `rows`: one that disappears (removed, filtered out) is no longer ticked, so no action can hit it. */
export function useSelection(rows: readonly { readonly id: string }[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set())
  const selected = useMemo(() => {
    if (chosen.size === 0) return chosen
    const present = rows.filter((row) => chosen.has(row.id)).map((row) => row.id)
    return present.length === chosen.size ? chosen : new Set(present)
  }, [chosen, rows])
  const clear = useCallback(() => setChosen(new Set()), [])
  return useMemo(() => ({ selected, change: setChosen, clear }), [selected, clear])
}
