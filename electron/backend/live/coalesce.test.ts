import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Coalescer } from './coalesce'
import type { Wanted } from './list-rows'

let looks: { at: number; wanted: string[] | 'all'; cause: number | undefined }[]
let coalescer: Coalescer
let callTakes: number

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  looks = []
  callTakes = 1
  const began = performance.now()
  coalescer = new Coalescer(async (wanted: Wanted, cause) => {
    looks.push({
      at: Math.round(performance.now() - began),
      wanted: wanted === 'all' ? 'all' : [...wanted],
      cause,
    })
    await new Promise((resolve) => setTimeout(resolve, callTakes))
    return callTakes
  })
})
afterEach(() => {
  coalescer.stop()
  vi.useRealTimers()
})

test('the first goes at once, the rest of a burst together', async () => {
  for (const [at, id] of ['a', 'b', 'c', 'b'].entries()) coalescer.touch(id, 100 + at)
  await vi.advanceTimersByTimeAsync(200)
  expect(looks).toEqual([
    { at: 0, wanted: ['a'], cause: 100 },
    { at: 50, wanted: ['b', 'c'], cause: 101 },
  ])
})

test('what is apart goes at once each time', async () => {
  coalescer.touch('a')
  await vi.advanceTimersByTimeAsync(60)
  coalescer.touch('b')
  await vi.advanceTimersByTimeAsync(60)
  expect(looks.map(({ at }) => at)).toEqual([0, 60])
})

test('what can wait does not hold up what follows', async () => {
  coalescer.touch('network', 1, false)
  await vi.advanceTimersByTimeAsync(5)
  coalescer.touch('start', 2)
  await vi.advanceTimersByTimeAsync(200)
  expect(looks).toEqual([{ at: 5, wanted: ['network', 'start'], cause: 1 }])
})

test('a slow engine is asked at most four times a second', async () => {
  callTakes = 60
  for (let at = 0; at < 1000; at += 5) {
    coalescer.touch(`id${at}`)
    await vi.advanceTimersByTimeAsync(5)
  }
  expect(looks.length).toBeLessThanOrEqual(5)
})

test('calls never overlap, and all swallows the ids', async () => {
  callTakes = 500
  coalescer.touch('a')
  coalescer.touch('b')
  coalescer.touchAll(7)
  await vi.advanceTimersByTimeAsync(499)
  expect(looks).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(looks.slice(1)).toEqual([{ at: 500, wanted: 'all', cause: 7 }])
})

test('nothing happens after stop', async () => {
  coalescer.touch('a')
  coalescer.touch('b')
  coalescer.stop()
  coalescer.touch('c')
  await vi.advanceTimersByTimeAsync(1000)
  expect(looks).toHaveLength(1)
})
