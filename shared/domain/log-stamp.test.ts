import { expect, test } from 'vitest'
import { formatEngineTime, LogStampReader } from './log-stamp'

const read = (text: string) => {
  const reader = new LogStampReader()
  const length = reader.read(new TextEncoder().encode(text), 0, text.length)
  return [length, reader.seconds, reader.nanos]
}

test.each([
  ['2026-11-21T08:41:28.123456789Z text', 31, '2026-11-21T08:41:28Z', 123456789],
  ['2026-11-21T08:41:28Z text', 21, '2026-11-21T08:41:28Z', 0],
  ['2026-11-21T08:41:28.5Z text', 23, '2026-11-21T08:41:28Z', 500000000],
  ['2026-11-21T08:41:28.000000001+09:00 text', 36, '2026-11-20T23:41:28Z', 1],
  ['2026-11-21T08:41:28.1-05:30 text', 28, '2026-11-21T14:11:28Z', 100000000],
])('reads %s', (text, length, moment, nanos) => {
  expect(read(text)).toEqual([length, Date.parse(moment) / 1000, nanos])
})

test.each([
  '',
  'no stamp at all, but a long line of text',
  '2026-11-21 08:41:28Z x',
  '2026-11-21T08:41:28',
  '2026-11-21T08:41:28.123456789Z',
])('finds no stamp in "%s"', (text) => expect(read(text)[0]).toBe(0))

test('a reader that is used again follows each change of the second', () => {
  const reader = new LogStampReader()
  const bytes = new TextEncoder().encode(
    '2026-11-21T08:41:28.1Z a2026-11-21T08:41:29.2Z b2025-11-21T08:41:29.3Z c',
  )
  const seen = [0, 24, 48].map((at) => {
    reader.read(bytes, at, at + 24)
    return reader.seconds * 10 + reader.nanos / 100_000_000
  })
  const at = (text: string) => Date.parse(text) / 100
  expect(seen).toEqual([
    at('2026-11-21T08:41:28.1Z'),
    at('2026-11-21T08:41:29.2Z'),
    at('2025-11-21T08:41:29.3Z'),
  ])
})

test('times are written for the engine', () => {
  expect(formatEngineTime({ seconds: 1700000000, nanos: 42 })).toBe('1700000000.000000042')
})
