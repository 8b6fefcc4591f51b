import { describe, expect, it } from 'vitest'
import { treeMove } from './tree-keys'
import { treeRows } from './tree-rows'

const open = new Set(['/a'])
const isOpen = (id: string) => open.has(id)
/** a (open): b, c; d; e (folded) */
const rows = treeRows({ a: { b: 1, c: { x: 1 } }, d: 2, e: [3] }, isOpen)
const press = (key: string, index: number) => treeMove(key, index, rows, isOpen, 10)

describe('treeMove', () => {
  it('moves by line, by page and to the ends, and stays inside', () => {
    expect(press('ArrowDown', 0)).toEqual({ type: 'go', index: 1 })
    expect(press('ArrowUp', 0)).toEqual({ type: 'go', index: 0 })
    expect(press('PageDown', 1)).toEqual({ type: 'go', index: 4 })
    expect(press('PageUp', 3)).toEqual({ type: 'go', index: 0 })
    expect(press('Home', 3)).toEqual({ type: 'go', index: 0 })
    expect(press('End', 0)).toEqual({ type: 'go', index: 4 })
  })

  it('opens and folds, goes in and out', () => {
    expect(press('ArrowRight', 0)).toEqual({ type: 'go', index: 1 })
    expect(press('ArrowRight', 4)).toEqual({ type: 'open', id: '/e' })
    expect(press('ArrowRight', 3)).toBeNull()
    expect(press('ArrowLeft', 0)).toEqual({ type: 'fold', id: '/a' })
    expect(press('ArrowLeft', 2)).toEqual({ type: 'go', index: 0 })
    expect(press('ArrowLeft', 3)).toBeNull()
    expect(press('Enter', 0)).toEqual({ type: 'fold', id: '/a' })
    expect(press(' ', 4)).toEqual({ type: 'open', id: '/e' })
    expect(press('Enter', 3)).toBeNull()
  })

  it('opens all siblings with *, starts at the top, leaves other keys alone', () => {
    expect(press('*', 3)).toEqual({ type: 'open-siblings', ids: ['/a', '/e'] })
    expect(press('ArrowDown', -1)).toEqual({ type: 'go', index: 0 })
    expect(treeMove('ArrowDown', -1, [], isOpen, 10)).toBeNull()
    expect(press('a', 0)).toBeNull()
    expect(press('Tab', -1)).toBeNull()
  })
})
