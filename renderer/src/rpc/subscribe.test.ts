import { expect, test, vi } from 'vitest'
import { backOff, subscribe } from './subscribe'

async function* values<T>(...items: T[]): AsyncGenerator<T> {
  yield* items
}

test('waits longer after each failure, up to about five seconds', () => {
  const waits = [0, 1, 2, 3, 4, 5, 20].map((attempt) => backOff(attempt, () => 0.5))
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000])
  expect(backOff(0, () => 0)).toBe(200)
  expect(backOff(20, () => 1)).toBe(6000)
})

test('a stream that ends or fails is opened again, and each break is told', async () => {
  vi.useFakeTimers()
  const seen: number[] = []
  const breaks: unknown[] = []
  let opened = 0
  const stop = subscribe(
    async () => {
      opened += 1
      if (opened === 2) throw new Error('no')
      return values(opened)
    },
    (value) => seen.push(value),
    (error) => breaks.push(error),
  )
  await vi.advanceTimersByTimeAsync(2000)
  stop()
  expect(seen.slice(0, 2)).toEqual([1, 3])
  expect(breaks.length).toBeGreaterThanOrEqual(2)
  const count = opened
  await vi.advanceTimersByTimeAsync(20_000)
  expect(opened).toBe(count)
  vi.useRealTimers()
})

test('stopping aborts the open stream and no value comes after', async () => {
  const seen: number[] = []
  let signal: AbortSignal | undefined
  const stop = subscribe<number>(
    async (given) => {
      signal = given
      return (async function* () {
        yield 1
        await new Promise((resolve) => given.addEventListener('abort', resolve))
        yield 2
      })()
    },
    (value) => seen.push(value),
  )
  await expect.poll(() => seen).toEqual([1])
  stop()
  expect(signal?.aborted).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(seen).toEqual([1])
})
