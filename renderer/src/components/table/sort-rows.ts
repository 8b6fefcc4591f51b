import type { Column, Sort, SortValue } from './column'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Rows in the order of a column; equal ones by name, then by id, so that the order never flickers. */
export function sortRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
  rowName: (row: Row) => string,
): Row[] {
  const sortValue = columns.find((column) => column.id === sort?.column)?.sortValue
  const direction = sort?.descending ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: sortValue?.(row) ?? null, name: rowName(row) }))
  keyed.sort(
    (a, b) =>
      compareSortValues(a.key, b.key, direction) ||
      collator.compare(a.name, b.name) ||
      (a.row.id < b.row.id ? -1 : 1),
  )
  return keyed.map(({ row }) => row)
}

/** Orders two values, `direction` 1 or -1; null is last either way. */
export function compareSortValues(a: SortValue, b: SortValue, direction: 1 | -1): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return order * direction
}
