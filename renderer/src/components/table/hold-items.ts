import type { TableItem } from './layout-items'

/**
 * The lines to show while the pointer is down or a menu is open: in the places they had, so that nothing slides
 * under the pointer, with the rows as they are now. What is gone keeps its place; what is new waits.
 */
export function holdItems<Row extends { readonly id: string }>(
  held: readonly TableItem<Row>[],
  now: readonly TableItem<Row>[],
): TableItem<Row>[] {
  const current = new Map(now.map((item) => [item.key, item]))
  return held.map((item) => {
    const latest = current.get(item.key)
    return latest?.type === item.type ? latest : item
  })
}
