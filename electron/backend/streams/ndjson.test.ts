import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNdjson } from './ndjson'

async function read(chunks: Iterable<Buffer>): Promise<unknown[]> {
  const values: unknown[] = []
  for await (const value of readNdjson(Readable.from(chunks))) values.push(value)
  return values
}

describe('readNdjson', () => {
  test('gives the same for every way of cutting the stream, also within a character', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }), number: fc.integer() }), {
          maxLength: 10,
        }),
        fc.array(fc.nat(1000), { maxLength: 20 }),
        async (values, cuts) => {
          const bytes = Buffer.from(values.map((value) => `${JSON.stringify(value)}\r\n`).join(''))
          const edges = [
            0,
            ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b),
            bytes.length,
          ]
          expect(await read(edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge)))).toEqual(
            values,
          )
        },
      ),
      { numRuns: 50 },
    )
  })

  test('a last line without a line break counts, empty lines do not', async () => {
    expect(await read([Buffer.from('\n{"a":1}\n\n \n"한글"')])).toEqual([{ a: 1 }, '한글'])
  })

  test('a line that is no JSON is an error that can be caught', async () => {
    await expect(read([Buffer.from('{"a":1}\n<html>\n')])).rejects.toMatchObject({
      code: 'unexpected-answer',
    })
  })

  test('a line without end is refused at 8 MiB', async () => {
    const block = Buffer.alloc(1 << 20, 'a')
    let sent = 0
    const endless = function* (): Generator<Buffer> {
      for (;;) {
        sent += block.length
        yield block
      }
    }
    await expect(read(endless())).rejects.toMatchObject({ code: 'unexpected-answer' })
    expect(sent).toBeLessThan(12 << 20)
  })

  test('a line of 1 MiB in small chunks is read', async () => {
    const value = 'é'.repeat(1 << 19)
    const bytes = Buffer.from(JSON.stringify(value))
    const chunks = Array.from({ length: Math.ceil(bytes.length / 999) }, (_, at) =>
      bytes.subarray(at * 999, (at + 1) * 999),
    )
    expect(await read(chunks)).toEqual([value])
  })

  test('ends without an error when its signal aborts the stream', async () => {
    const abort = new AbortController()
    const stream = new Readable({ read: () => undefined })
    stream.push('1\n')
    const values: unknown[] = []
    for await (const value of readNdjson(stream, abort.signal)) {
      values.push(value)
      abort.abort()
      stream.destroy(new Error('aborted'))
    }
    expect(values).toEqual([1])
  })

  test('leaving the loop closes the stream', async () => {
    const stream = Readable.from([Buffer.from('1\n2\n')])
    for await (const value of readNdjson(stream)) {
      expect(value).toBe(1)
      break
    }
    expect(stream.destroyed).toBe(true)
  })
})
