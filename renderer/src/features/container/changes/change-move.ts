import type { ChangeRow } from '#shared/domain/change-tree'

/** What a key asks of the tree: go to a line, unfold or fold one, or nothing (null). */
export type ChangeMove = { type: 'go'; index: number } | { type: 'turn'; path: string } | null

/** The tree pattern of WAI-ARIA: what `key` does on the line at `index` of the lines shown. */
export function changeMove(key: string, index: number, rows: readonly ChangeRow[], page: number): ChangeMove {
  const row = rows[index]
  const go = (to: number): ChangeMove => ({ type: 'go', index: Math.max(0, Math.min(rows.length - 1, to)) })
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: rows.length - 1,
  }
  const step = steps[key]
  if (step !== undefined) return go(step)
  if (!row) return null
  const hasChildren = row.node.children.length > 0
  switch (key) {
    case 'ArrowRight':
      if (!hasChildren) return null
      return row.isOpen ? go(index + 1) : { type: 'turn', path: row.node.path }
    case 'ArrowLeft': {
      if (row.isOpen) return { type: 'turn', path: row.node.path }
      const parent = rows.slice(0, index).findLastIndex(({ depth }) => depth < row.depth)
      return parent < 0 ? null : go(parent)
    }
    case 'Enter':
    case ' ':
      return hasChildren ? { type: 'turn', path: row.node.path } : null
    default:
      return null
  }
}
