import { expect, test } from 'vitest'
import { alignLines, type TimedLine } from './aligned-lines'

const line = (at: number, text: string): TimedLine => ({ at, text, isError: false })
const shown = (left: TimedLine[], right: TimedLine[]) =>
  alignLines(left, right, 50).map((row) => [row.at, row.left?.text ?? '', row.right?.text ?? ''])

test('lines of the same moment share a row, others stand alone, in the order of time', () => {
  expect(
    shown(
      [line(0, 'start'), line(100, 'config read'), line(900, 'ready')],
      [line(20, 'start'), line(500, 'no config'), line(930, 'stopped')],
    ),
  ).toEqual([
    [0, 'start', 'start'],
    [100, 'config read', ''],
    [500, '', 'no config'],
    [900, 'ready', 'stopped'],
  ])
})

test('each side keeps its order, and nothing is lost where one is empty or longer', () => {
  expect(shown([], [line(5, 'a'), line(6, 'b')])).toEqual([
    [5, '', 'a'],
    [6, '', 'b'],
  ])
  expect(shown([line(1, 'a'), line(2, 'b'), line(3, 'c')], [line(2, 'x')])).toEqual([
    [1, 'a', 'x'],
    [2, 'b', ''],
    [3, 'c', ''],
  ])
})
