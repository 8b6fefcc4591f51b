import { expect, test } from 'vitest'
import { backOff } from './back-off'

test('doubles from a quarter of a second to five seconds', () => {
  const waits = [1, 2, 3, 4, 5, 6, 50].map((failures) => backOff(failures, () => 0.5))
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000])
})

test('varies by a fifth', () => {
  expect([backOff(1, () => 0), backOff(1, () => 1)]).toEqual([200, 300])
})
