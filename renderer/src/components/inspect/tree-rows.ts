import { type PathPart, pathId, type TreePath } from './tree-path'

/** One line of a JSON tree. */
export interface TreeRow {
  /** See {@link pathId}. */
  readonly id: string
  readonly path: TreePath
  /** Field name or list position; empty for the root. */
  readonly label: string
  /** 1 for the outermost lines, as `aria-level` counts. */
  readonly level: number
  readonly kind: 'object' | 'array' | 'value'
  readonly value: unknown
  readonly childCount: number
  /** 1-based place among its siblings, and how many there are. */
  readonly position: number
  readonly siblings: number
}

/** Whether the children of a line are shown (and walked). */
type IsOpen = (id: string) => boolean

/**
 * The lines of a JSON value in reading order, without the root itself; children follow where `isOpen` says so.
 * Walks with a list instead of recursion, so that no depth of nesting can overflow the stack.
 */
export function treeRows(root: unknown, isOpen: IsOpen): TreeRow[] {
  const rows: TreeRow[] = []
  const waiting = childRows(root, [], 1).reverse()
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    rows.push(row)
    if (row.childCount > 0 && isOpen(row.id)) {
      const children = childRows(row.value, row.path, row.level + 1)
      for (let index = children.length - 1; index >= 0; index--) {
        const child = children[index]
        if (child) waiting.push(child)
      }
    }
  }
  return rows
}

/** Ids of every line that can be opened. */
export function openableIds(root: unknown): string[] {
  return treeRows(root, () => true)
    .filter((row) => row.childCount > 0)
    .map((row) => row.id)
}

/** A value in one line: strings quoted, lists and objects by their brackets. */
export function valueText({ kind, value }: Pick<TreeRow, 'kind' | 'value'>): string {
  if (kind === 'object') return '{}'
  if (kind === 'array') return '[]'
  return JSON.stringify(value) ?? String(value)
}

/** A value as it is copied: a string as it is, anything else as JSON. */
export function copyText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? String(value))
}

function childRows(value: unknown, path: TreePath, level: number): TreeRow[] {
  const entries: [PathPart, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : isRecord(value)
      ? Object.entries(value)
      : []
  return entries.map(([part, child], index) => {
    const childPath = [...path, part]
    return {
      id: pathId(childPath),
      path: childPath,
      label: String(part),
      level,
      kind: Array.isArray(child) ? 'array' : isRecord(child) ? 'object' : 'value',
      value: child,
      childCount: Array.isArray(child) ? child.length : isRecord(child) ? Object.keys(child).length : 0,
      position: index + 1,
      siblings: entries.length,
    }
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
