import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FramedLineReader, type LogLineReader, type LogLineSink, RawLineReader } from './log-lines'

const encoder = new TextEncoder()
const decoder = new TextDecoder('latin1')
const stampOf = (nanos: number) => `2026-11-21T08:41:28.${String(nanos).padStart(9, '0')}Z `

function frame(stream: number, payload: Uint8Array | string): Uint8Array {
  const bytes = typeof payload === 'string' ? encoder.encode(payload) : payload
  const framed = new Uint8Array(8 + bytes.length)
  framed[0] = stream
  new DataView(framed.buffer).setUint32(4, bytes.length)
  framed.set(bytes, 8)
  return framed
}

function join(...parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Feeds `bytes` cut at the given places; answers the lines as `stream nanos text`. */
function read(reader: LogLineReader, bytes: Uint8Array, cuts: readonly number[] = []): string[] {
  const lines: string[] = []
  const sink: LogLineSink = {
    line(stream, _seconds, nanos, source, start, end) {
      lines.push(`${stream} ${nanos} ${decoder.decode(source.subarray(start, end))}`)
    },
    problem(source, start, end) {
      lines.push(`! ${decoder.decode(source.subarray(start, end))}`)
    },
  }
  let at = 0
  for (const cut of [...cuts.toSorted((a, b) => a - b), bytes.length]) {
    // A copy, as a network chunk would be: the reader may move bytes within it.
    reader.push(bytes.slice(at, cut), 0, cut - at, sink)
    at = cut
  }
  reader.finish(sink)
  return lines
}

describe('a container without a tty', () => {
  const recorded = join(
    frame(1, `${stampOf(1)}first\n`),
    frame(2, `${stampOf(2)}to stderr\n`),
    frame(1, ''),
    frame(1, join(encoder.encode(stampOf(3)), new Uint8Array([0xff, 0xfe, 0, 10]))),
    frame(1, `${stampOf(4)}${'a'.repeat(16384)}`),
    frame(2, `${stampOf(5)}between the pieces\n`),
    frame(1, `${stampOf(4)}${'b'.repeat(10)}\n`),
    frame(1, `${stampOf(6)}a piece without an end`),
    frame(1, `${stampOf(7)}two lines\nin one frame\n`),
    frame(3, 'Error grabbing logs: invalid character'),
    frame(1, `${stampOf(8)}no end`),
  )
  const expected = [
    '1 1 first',
    '2 2 to stderr',
    '1 3 ÿþ\0',
    '2 5 between the pieces',
    `1 4 ${'a'.repeat(16384)}${'b'.repeat(10)}`,
    '1 6 a piece without an end',
    '1 7 two lines',
    '1 7 in one frame',
    '! Error grabbing logs: invalid character',
    '1 8 no end',
  ]

  test('makes lines of frames, joins pieces, tells the streams apart', () => {
    expect(read(new FramedLineReader(), recorded)).toEqual(expected)
  })

  test('gives the same lines however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(recorded.length), { maxLength: 40 }), (cuts) => {
        expect(read(new FramedLineReader(), recorded, cuts)).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  test('gives the same lines one byte at a time', () => {
    const cuts = Array.from({ length: recorded.length }, (_, i) => i)
    expect(read(new FramedLineReader(), recorded, cuts)).toEqual(expected)
  })

  test('refuses a frame of four gigabytes and an unknown stream', () => {
    const huge = new Uint8Array([1, 0, 0, 0, 0xff, 0xff, 0xff, 0xff])
    expect(() => read(new FramedLineReader(), huge)).toThrow('claims to hold 4294967295 bytes')
    expect(() => read(new FramedLineReader(), frame(9, 'x\n'))).toThrow('Unknown stream')
  })
})

describe('a container with a tty', () => {
  const long = 'x'.repeat(16384)
  const recorded = encoder.encode(
    `${stampOf(1)}plain\r\n${stampOf(2)}${long}${stampOf(2)}${long}${stampOf(2)}rest 08:41:28\r\n${stampOf(3)}\x01\0\0\0 looks like a frame\r\n`,
  )
  const expected = ['1 1 plain\r', `1 2 ${long}${long}rest 08:41:28\r`, '1 3 \x01\0\0\0 looks like a frame\r']

  test('takes every byte for output and joins pieces', () => {
    expect(read(new RawLineReader(), recorded)).toEqual(expected)
  })

  test('gives the same lines however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(recorded.length), { maxLength: 20 }), (cuts) => {
        expect(read(new RawLineReader(), recorded, cuts)).toEqual(expected)
      }),
    )
  })
})
