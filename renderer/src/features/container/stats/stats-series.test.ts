import { describe, expect, it } from 'vitest'
import type { StatsSample } from '#shared/contract/containers'
import { appendSample, emptySeries, newestValue, seriesLength } from './stats-series'

function sample(at: number, more: Partial<StatsSample> = {}): StatsSample {
  return {
    id: 'a',
    at,
    cpu: 5,
    memory: 100,
    memoryLimit: 1000,
    networkReceived: 0,
    networkSent: 0,
    blockRead: null,
    blockWritten: 0,
    processes: 1,
    ...more,
  }
}

describe('appendSample', () => {
  it('makes rates of counters', () => {
    const first = appendSample(emptySeries, sample(1000, { networkReceived: 500 }))
    expect(newestValue(first, 'received')).toBeNull()
    const second = appendSample(first, sample(3000, { networkReceived: 2500, blockRead: 10 }))
    expect(newestValue(second, 'received')).toBe(1000)
    expect(newestValue(second, 'read')).toBeNull()
    expect(second.at).toEqual([1, 3])
  })

  it('knows no rate where a counter began anew', () => {
    const before = appendSample(emptySeries, sample(1000, { networkSent: 900 }))
    expect(newestValue(appendSample(before, sample(2000, { networkSent: 10 })), 'sent')).toBeNull()
  })

  it('holds the newest samples only', () => {
    let series = emptySeries
    for (let index = 0; index < seriesLength + 20; index++)
      series = appendSample(series, sample(index * 1000))
    expect(series.at).toHaveLength(seriesLength)
    expect(series.cpu).toHaveLength(seriesLength)
    expect(series.at[0]).toBe(20)
  })

  it('drops a sample that is not newer', () => {
    const once = appendSample(emptySeries, sample(1000))
    expect(appendSample(once, sample(1000))).toBe(once)
  })
})
