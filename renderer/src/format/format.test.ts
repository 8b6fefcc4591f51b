import { expect, test } from 'vitest'
import { formatBytes, formatMemory } from './bytes'
import { formatAgo, formatDuration } from './time'

test('bytes have three digits in powers of 1000, memory in powers of 1024', () => {
  expect([0, 999, 1000, 1_259_000, 999_600_000, Number.NaN, -1].map(formatBytes)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '1.26 MB',
    '1 GB',
    '–',
    '–',
  ])
  expect([1024, 13_107_200, 1_073_741_824].map(formatMemory)).toEqual(['1 KiB', '12.5 MiB', '1 GiB'])
})

test('ages are in words of the language and never in the future', () => {
  const now = 1_000_000_000_000
  expect(formatAgo(now - 3 * 3_600_000, now, 'en')).toBe('3 hr. ago')
  expect(formatAgo(now - 3 * 3_600_000, now, 'ko')).toBe('3시간 전')
  expect(formatAgo(now + 3_600_000, now, 'en')).toBe('now')
})

test('durations', () => {
  expect([40, 9_000, 12_000, 185_000, 7_800_000, -5].map(formatDuration)).toEqual([
    '0.0 s',
    '9.0 s',
    '12 s',
    '3 min 5 s',
    '2 h 10 min',
    '0.0 s',
  ])
})
