import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeLogRecord, LogRecordReader, logRecordKind } from './log-wire'

function readAll(chunks: readonly Uint8Array[]): string {
  let seen = ''
  const reader = new LogRecordReader()
  for (const chunk of chunks)
    reader.push(chunk, {
      bytes: (source, kind, bytes, start, end) => {
        for (let i = start; i < end; i++) seen += `${source}/${kind}/${bytes[i]} `
      },
      notice: (source, json) => {
        seen += `${source} ${new TextDecoder().decode(json)} `
      },
    })
  return seen
}

test('records come out the same however the stream is cut', () => {
  const record = fc.record({
    kind: fc.constantFrom(logRecordKind.frames, logRecordKind.raw, logRecordKind.notice),
    source: fc.nat(63),
    payload: fc.uint8Array({ maxLength: 60 }),
  })
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 12 }),
      fc.array(fc.nat(600), { maxLength: 30 }),
      (records, cuts) => {
        const whole = new Uint8Array(
          records.flatMap((r) => [...encodeLogRecord(r.kind, r.source, r.payload)]),
        )
        const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length]
        const pieces = places.slice(1).map((end, i) => whole.slice(places[i], end))
        expect(readAll(pieces)).toBe(readAll([whole]))
      },
    ),
  )
})

test('a notice arrives whole', () => {
  const json = new TextEncoder().encode('{"state":"ended"}')
  expect(readAll([encodeLogRecord(logRecordKind.notice, 3, json)])).toBe('3 {"state":"ended"} ')
})

test('a stream that is not ours is refused', () => {
  expect(() => readAll([new Uint8Array([1, 0, 0, 0, 77, 0, 1])])).toThrow('Unknown kind of log record: 77')
  expect(() => readAll([new Uint8Array([0, 0, 0, 9, logRecordKind.notice, 0])])).toThrow('too long')
})
