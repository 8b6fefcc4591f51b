import type { Column } from './column'

/** Width in pixels that columns need beside their own: the tick box, the buttons, the padding. */
export interface TableRoom {
  readonly total: number
  readonly reserved: number
}

/** The columns that fit: those with the highest `priority` give way first, those without one never do. */
export function fitColumns<Row>(columns: readonly Column<Row>[], room: TableRoom): readonly Column<Row>[] {
  const kept = [...columns]
  while (room.total > 0 && widthOf(kept) + room.reserved > room.total) {
    const highest = Math.max(...kept.map((column) => column.priority ?? 0))
    if (highest <= 0) break
    const index = kept.findLastIndex((column) => column.priority === highest)
    kept.splice(index, 1)
  }
  return kept.length === columns.length ? columns : kept
}

function widthOf(columns: readonly Column<never>[] | readonly { readonly width: number }[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}
