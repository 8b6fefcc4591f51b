import type { TreeRow } from './tree-rows'

/** What a key asks of the tree: go to a line, open or fold one, or nothing (null). */
export type TreeMove =
  | { type: 'go'; index: number }
  | { type: 'open' | 'fold'; id: string }
  | { type: 'open-siblings'; ids: string[] }
  | null

const movingKeys = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'])

/** The tree pattern of WAI-ARIA: what `key` does on the line at `index` of the visible lines. */
export function treeMove(
  key: string,
  index: number,
  rows: readonly TreeRow[],
  isOpen: (id: string) => boolean,
  pageSize: number,
): TreeMove {
  const row = rows[index]
  if (!row) return rows.length > 0 && movingKeys.has(key) ? { type: 'go', index: 0 } : null
  const go = (to: number): TreeMove => ({ type: 'go', index: Math.max(0, Math.min(rows.length - 1, to)) })
  const isOpenable = row.childCount > 0
  switch (key) {
    case 'ArrowDown':
      return go(index + 1)
    case 'ArrowUp':
      return go(index - 1)
    case 'PageDown':
      return go(index + pageSize)
    case 'PageUp':
      return go(index - pageSize)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'ArrowRight':
      if (!isOpenable) return null
      return isOpen(row.id) ? go(index + 1) : { type: 'open', id: row.id }
    case 'ArrowLeft':
      return isOpenable && isOpen(row.id) ? { type: 'fold', id: row.id } : goToParent(index, rows)
    case 'Enter':
    case ' ':
      return isOpenable ? { type: isOpen(row.id) ? 'fold' : 'open', id: row.id } : null
    case '*':
      return { type: 'open-siblings', ids: siblingIds(index, rows) }
    default:
      return null
  }
}

function goToParent(index: number, rows: readonly TreeRow[]): TreeMove {
  const level = rows[index]?.level ?? 1
  for (let above = index - 1; above >= 0; above--) {
    if ((rows[above]?.level ?? level) < level) return { type: 'go', index: above }
  }
  return null
}

function siblingIds(index: number, rows: readonly TreeRow[]): string[] {
  const path = rows[index]?.id ?? ''
  const parent = path.slice(0, path.lastIndexOf('/'))
  return rows
    .filter((row) => row.childCount > 0 && row.id.slice(0, row.id.lastIndexOf('/')) === parent)
    .map((row) => row.id)
}
