import { useRef } from 'react'
import type { TableItem } from './layout-items'
import type { Selection } from './use-selection'

/** How many of the rows are ticked. */
export function tickState(ids: readonly string[], selected: ReadonlySet<string>): 'none' | 'some' | 'all' {
  const count = ids.reduce((sum, id) => sum + (selected.has(id) ? 1 : 0), 0)
  if (count === 0) return 'none'
  return count === ids.length ? 'all' : 'some'
}

/** Ticking of rows: one, a range from the last one ticked, a group, all. */
export function useTicks<Row extends { readonly id: string }>(
  items: readonly TableItem<Row>[],
  selection: Selection | undefined,
): {
  toggle: (id: string, isRange: boolean) => void
  toggleAll: (ids: readonly string[]) => void
  selectAll: (ids: readonly string[]) => void
  clear: () => void
} {
  const anchor = useRef<string | null>(null)
  return {
    toggle(id, isRange) {
      if (!selection) return
      const next = new Set(selection.selected)
      const order = items.flatMap((item) => (item.type === 'row' ? [item.row.id] : []))
      const from = anchor.current === null ? -1 : order.indexOf(anchor.current)
      const to = order.indexOf(id)
      if (isRange && from !== -1 && to !== -1) {
        for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(between)
      } else {
        if (!next.delete(id)) next.add(id)
        anchor.current = id
      }
      selection.change(next)
    },
    toggleAll(ids) {
      if (!selection) return
      const next = new Set(selection.selected)
      const isAll = tickState(ids, next) === 'all'
      for (const id of ids) {
        if (isAll) next.delete(id)
        else next.add(id)
      }
      selection.change(next)
    },
    selectAll: (ids) => selection?.change(new Set(ids)),
    clear: () => selection?.clear(),
  }
}
