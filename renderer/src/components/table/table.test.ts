import { expect, test } from 'vitest'
import type { Column } from './column'
import { fitColumns } from './fit-columns'
import { holdItems } from './hold-items'
import { layoutItems } from './layout-items'
import { compareSortValues, sortRows } from './sort-rows'
import { tickState } from './use-ticks'

interface Row {
  id: string
  name: string
  size: number | null
  group: string | null
}

const row = (id: string, size: number | null = 0, group: string | null = null): Row => ({
  id,
  name: id,
  size,
  group,
})
const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', width: 100, cell: () => null, sortValue: ({ name }) => name },
  { id: 'size', header: 'Size', width: 50, priority: 1, cell: () => null, sortValue: ({ size }) => size },
  { id: 'note', header: 'Note', width: 50, priority: 2, cell: () => null },
]
const nameOf = ({ name }: Row) => name
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).join(' ')

test('sorts texts as people count, numbers by size, nothing last, equals by name', () => {
  const rows = [row('web10', 1), row('web9', 2), row('Api', null), row('b', 2)]
  expect(ids(sortRows(rows, columns, { column: 'name', descending: false }, nameOf))).toBe('Api b web9 web10')
  expect(ids(sortRows(rows, columns, { column: 'size', descending: false }, nameOf))).toBe('web10 b web9 Api')
  expect(ids(sortRows(rows, columns, { column: 'size', descending: true }, nameOf))).toBe('b web9 web10 Api')
  expect(ids(sortRows(rows, columns, { column: 'note', descending: true }, nameOf))).toBe('Api b web9 web10')
  expect(compareSortValues('a', null, -1)).toBeLessThan(0)
})

test('a group stands where its first row would, and folds away', () => {
  const rows = [row('1'), row('2', 0, 'shop'), row('3'), row('4', 0, 'shop')]
  const keys = (collapsed: string[]) =>
    layoutItems(rows, ({ group }) => group, new Set(collapsed)).map((item) => item.key)
  expect(keys([])).toEqual(['1', 'group:shop', '2', '4', '3'])
  expect(keys(['shop'])).toEqual(['1', 'group:shop', '3'])
  expect(layoutItems(rows, null, new Set()).map((item) => item.key)).toEqual(['1', '2', '3', '4'])
})

test('held lines keep their places: changed rows are new, gone ones stay, new ones wait', () => {
  const before = layoutItems([row('a', 1), row('b', 1)], null, new Set())
  const now = layoutItems([row('c', 1), row('a', 2)], null, new Set())
  const held = holdItems(before, now)
  expect(held.map((item) => item.key)).toEqual(['a', 'b'])
  expect(held[0]?.type === 'row' && held[0].row.size).toBe(2)
})

test('columns give way by priority, the name never', () => {
  const shownAt = (total: number) => fitColumns(columns, { total, reserved: 10 }).map(({ id }) => id)
  expect(shownAt(300)).toEqual(['name', 'size', 'note'])
  expect(shownAt(200)).toEqual(['name', 'size'])
  expect(shownAt(120)).toEqual(['name'])
  expect(shownAt(20)).toEqual(['name'])
  expect(shownAt(0)).toEqual(['name', 'size', 'note'])
})

test('tells whether none, some or all are ticked', () => {
  expect(tickState(['a', 'b'], new Set())).toBe('none')
  expect(tickState(['a', 'b'], new Set(['b', 'z']))).toBe('some')
  expect(tickState(['a', 'b'], new Set(['a', 'b']))).toBe('all')
  expect(tickState([], new Set(['a']))).toBe('none')
})
