import { expect, test } from 'vitest'
import { runsOfLog, since, startsOf } from './runs-of-log'

const line = (at: number) => ({ at, text: String(at), isError: false })
const lines = [line(5), line(1100), line(1200), line(9000)]

test('a log is taken apart at the starts that are known, newest first', () => {
  expect(runsOfLog(lines, [8000, 1000])).toEqual([
    { startedAt: 8000, lines: [line(9000)] },
    { startedAt: 1000, lines: [line(1100), line(1200)] },
    { startedAt: null, lines: [line(5)] },
  ])
  expect(runsOfLog(lines, [])).toEqual([{ startedAt: null, lines }])
})

test('the last run is there though it wrote nothing; earlier ones that wrote nothing are not', () => {
  expect(runsOfLog(lines, [1000, 9500, 2000])).toEqual([
    { startedAt: 9500, lines: [] },
    { startedAt: 2000, lines: [line(9000)] },
    { startedAt: 1000, lines: [line(1100), line(1200)] },
    { startedAt: null, lines: [line(5)] },
  ])
  expect(runsOfLog(lines, [9500, 500, 600]).map(({ startedAt }) => startedAt)).toEqual([9500, 600, null])
})

test('what a process wrote before the engine noted its start belongs to it', () => {
  expect(runsOfLog([line(950), line(960)], [1000])[0]?.lines).toHaveLength(2)
})

test('the last start is told by inspect and, a moment later, by the events', () => {
  expect(startsOf(8000, [1000, 8003])).toEqual([1000, 8000])
  expect(startsOf(null, [])).toEqual([])
})

test('each run counts from its own zero', () => {
  expect(since([line(1100), line(1200)], 1000)).toEqual([
    { at: 100, text: '1100', isError: false },
    { at: 200, text: '1200', isError: false },
  ])
})
