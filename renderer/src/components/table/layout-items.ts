/** One line of the table: a group's heading or a row. */
export type TableItem<Row> =
  | { readonly type: 'group'; readonly key: string; readonly group: string; readonly rows: readonly Row[] }
  | { readonly type: 'row'; readonly key: string; readonly row: Row; readonly isInGroup: boolean }

/**
 * The lines of a table from sorted rows. A group stands where its first row would, its rows below it in order;
 * without `groupOf` every row is a line. A group folded away is its heading alone.
 */
export function layoutItems<Row extends { readonly id: string }>(
  sorted: readonly Row[],
  groupOf: ((row: Row) => string | null) | null,
  collapsed: ReadonlySet<string>,
): TableItem<Row>[] {
  if (!groupOf) return sorted.map((row) => toRowItem(row, false))
  const groups = new Map<string, Row[]>()
  for (const row of sorted) {
    const group = groupOf(row)
    if (group === null) continue
    const rows = groups.get(group)
    if (rows) rows.push(row)
    else groups.set(group, [row])
  }
  const items: TableItem<Row>[] = []
  const placed = new Set<string>()
  for (const row of sorted) {
    const group = groupOf(row)
    if (group === null) {
      items.push(toRowItem(row, false))
    } else if (!placed.has(group)) {
      placed.add(group)
      const rows = groups.get(group) ?? []
      items.push({ type: 'group', key: `group:${group}`, group, rows })
      if (!collapsed.has(group)) for (const member of rows) items.push(toRowItem(member, true))
    }
  }
  return items
}

function toRowItem<Row extends { readonly id: string }>(row: Row, isInGroup: boolean): TableItem<Row> {
  return { type: 'row', key: row.id, row, isInGroup }
}
