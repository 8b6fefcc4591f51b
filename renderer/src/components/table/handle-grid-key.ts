import type { KeyboardEvent } from 'react'
import type { TableItem } from './layout-items'

/** What the keys of a table act on. */
export interface GridKeys<Row> {
  readonly items: readonly TableItem<Row>[]
  readonly active: string | null
  /** Moves the focus to a line. */
  readonly focus: (key: string) => void
  readonly open: ((row: Row) => void) | undefined
  readonly toggleGroup: (group: string) => void
  readonly toggle: (id: string, isRange: boolean) => void
  readonly selectAll: () => void
  readonly clear: () => void
  readonly remove: ((row: Row) => void) | undefined
  /** Lines on a screen, for Page Up and Page Down. */
  readonly pageSize: number
}

/**
 * The keys of a table: arrows, Home, End, Page Up/Down move between lines; Left/Right between a line's controls;
 * Enter opens, Space ticks (with Shift a range), Ctrl+A ticks all, Delete removes, Escape unticks.
 */
export function handleGridKey<Row extends { readonly id: string }>(
  event: KeyboardEvent<HTMLElement>,
  keys: GridKeys<Row>,
): void {
  const { items } = keys
  const index = items.findIndex((item) => item.key === keys.active)
  const item = items[index]
  const isOnControl = event.target instanceof HTMLElement && event.target.closest('button, a, input') !== null
  const moveTo = (next: number): void => {
    const target = items[Math.max(0, Math.min(items.length - 1, next))]
    if (target) keys.focus(target.key)
  }
  const act = (): boolean => {
    switch (event.key) {
      case 'ArrowDown':
        moveTo(index + 1)
        return true
      case 'ArrowUp':
        moveTo(index - 1)
        return true
      case 'PageDown':
        moveTo(index + keys.pageSize)
        return true
      case 'PageUp':
        moveTo(index - keys.pageSize)
        return true
      case 'Home':
        moveTo(0)
        return true
      case 'End':
        moveTo(items.length - 1)
        return true
      case 'ArrowRight':
      case 'ArrowLeft':
        return focusControl(event.currentTarget, event.target, event.key === 'ArrowRight' ? 1 : -1)
      case 'Escape':
        keys.clear()
        return false
      case 'a':
        if (!event.ctrlKey && !event.metaKey) return false
        keys.selectAll()
        return true
    }
    if (isOnControl || !item) return false
    if (item.type === 'group') {
      if (event.key !== 'Enter' && event.key !== ' ') return false
      keys.toggleGroup(item.group)
      return true
    }
    if (event.key === 'Enter' && keys.open) keys.open(item.row)
    else if (event.key === ' ') keys.toggle(item.row.id, event.shiftKey)
    else if (event.key === 'Delete' && keys.remove) keys.remove(item.row)
    else return false
    return true
  }
  if (act()) event.preventDefault()
}

/** Moves the focus along the controls of the line; before the first one is the line itself. */
function focusControl(grid: HTMLElement, from: EventTarget, step: 1 | -1): boolean {
  const line = from instanceof HTMLElement ? from.closest<HTMLElement>('[role="row"]') : null
  if (!line || !grid.contains(line)) return false
  const stops = [line, ...line.querySelectorAll<HTMLElement>('button, a[href], input')]
  const next = stops[stops.indexOf(from as HTMLElement) + step]
  next?.focus()
  return next !== undefined
}
