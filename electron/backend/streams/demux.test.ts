import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FrameReader, type OutputStream } from './demux'

function frame(type: number, payload: Buffer | string): Buffer {
  const body = Buffer.from(payload)
  const header = Buffer.alloc(8)
  header.writeUInt8(type, 0)
  header.writeUInt32BE(body.length, 4)
  return Buffer.concat([header, body])
}

function read(chunks: readonly Buffer[]): Record<OutputStream, string> {
  const out = { stdout: '', stderr: '' }
  const reader = new FrameReader((stream, payload) => {
    out[stream] += payload.toString('latin1')
  })
  for (const chunk of chunks) reader.feed(chunk)
  return out
}

describe('FrameReader', () => {
  test('tells the two outputs apart', () => {
    const bytes = Buffer.concat([
      frame(1, 'out'),
      frame(2, 'err'),
      frame(0, '+in'),
      frame(1, ''),
      frame(1, '.'),
    ])
    expect(read([bytes])).toEqual({ stdout: 'out+in.', stderr: 'err' })
  })

  test('gives the same for every way of cutting the stream', () => {
    const frames = fc.array(fc.tuple(fc.constantFrom(0, 1, 2), fc.uint8Array({ maxLength: 40 })), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(frames, fc.array(fc.nat(400), { maxLength: 30 }), (parts, cuts) => {
        const bytes = Buffer.concat(parts.map(([type, payload]) => frame(type, Buffer.from(payload))))
        const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
        const chunks = edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge))
        expect(read(chunks)).toEqual(read([bytes]))
      }),
    )
  })

  test('reads a chunk of ten thousand tiny frames', () => {
    const bytes = Buffer.concat(Array.from({ length: 10_000 }, () => frame(1, 'x')))
    expect(read([bytes]).stdout).toHaveLength(10_000)
  })

  test("the engine's own complaint is an error with its words, after what came before", () => {
    let seen = ''
    const reader = new FrameReader((_stream, payload) => {
      seen += payload.toString()
    })
    const bytes = Buffer.concat([frame(1, 'line'), frame(3, 'Error grabbing logs: corrupted')])
    expect(() => {
      for (const byte of bytes) reader.feed(Buffer.from([byte]))
    }).toThrow(
      expect.objectContaining({ code: 'logs-unreadable', message: 'Error grabbing logs: corrupted' }),
    )
    expect(seen).toBe('line')
  })

  test.each([
    ['an unknown type', Buffer.from([9, 0, 0, 0, 0, 0, 0, 1])],
    ['text of a tty', Buffer.from('hello world')],
    ['a frame of 4 GiB', Buffer.from([1, 0, 0, 0, 255, 255, 255, 255])],
  ])('refuses %s', (_what, bytes) => {
    expect(() => read([bytes])).toThrow(expect.objectContaining({ code: 'unexpected-answer' }))
  })

  test('passes a large frame on as it comes, without gathering it', () => {
    const sizes: number[] = []
    const reader = new FrameReader((_stream, payload) => sizes.push(payload.length))
    reader.feed(Buffer.from([1, 0, 0, 0, 0, 0, 0, 10]))
    reader.feed(Buffer.from('abcd'))
    expect(sizes).toEqual([4])
    reader.feed(Buffer.from('efghij'))
    expect(sizes).toEqual([4, 6])
  })

  test('a header cut off at the end of the stream is no error', () => {
    expect(read([frame(1, 'all'), Buffer.from([1, 0, 0])])).toEqual({ stdout: 'all', stderr: '' })
  })
})
