import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forEachBounded } from './bounded'
import { endState } from './end-state'
import { Throttle } from './throttle'

describe('forEachBounded', () => {
  it('does everything, in order, never more than the limit at a time', async () => {
    let active = 0
    let most = 0
    const begun: number[] = []
    await forEachBounded([0, 1, 2, 3, 4, 5, 6], 3, async (item) => {
      begun.push(item)
      most = Math.max(most, ++active)
      await sleep(5 - (item % 3))
      active--
    })
    expect([begun, most]).toEqual([[0, 1, 2, 3, 4, 5, 6], 3])
  })
})

describe('Throttle', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('acts at once, then at most once an interval, and not after it was cancelled', () => {
    const act = vi.fn()
    const throttle = new Throttle(100, act)
    for (let index = 0; index < 5; index++) throttle.request()
    expect(act).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(100)
    expect(act).toHaveBeenCalledTimes(2)
    throttle.request()
    throttle.cancel()
    vi.advanceTimersByTime(1_000)
    expect(act).toHaveBeenCalledTimes(2)
  })

  it('does at once what is asked for when it is flushed, and nothing later', () => {
    const act = vi.fn()
    const throttle = new Throttle(100, act)
    throttle.flush()
    expect(act).not.toHaveBeenCalled()
    throttle.request()
    throttle.request()
    throttle.flush()
    expect(act).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(1_000)
    expect(act).toHaveBeenCalledTimes(2)
  })
})

it('sums the outcomes up without calling a partial failure a success', () => {
  const stateOf = (...outcomes: ('done' | 'skipped' | 'failed' | 'cancelled')[]) =>
    endState(outcomes.map((outcome) => ({ target: outcome, outcome, details: [] })))
  expect(stateOf('done', 'skipped')).toBe('done')
  expect(stateOf('done', 'failed')).toBe('partial')
  expect(stateOf('failed', 'failed')).toBe('failed')
  expect(stateOf('done', 'failed', 'cancelled')).toBe('cancelled')
})
