import { createHash, randomBytes } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type Answer,
  answer,
  cutChunked,
  cutShort,
  huge,
  never,
  raw,
} from '../../../e2e/fixtures/fake-answers'
import { type FakeDaemon, startFakeDaemon } from '../../../e2e/fixtures/fake-daemon'
import { until } from '../../../e2e/fixtures/until'
import { type BodyReader, bodyReaderFor } from './body-reader'
import { type DownloadBody, download } from './download'
import { ReadBuffers } from './read-buffers'

let daemon: FakeDaemon
beforeEach(async () => {
  daemon = await startFakeDaemon()
})
afterEach(() => daemon.stop())

function get(play: Answer, signal = new AbortController().signal): Promise<DownloadBody> {
  daemon.on(/^\/x/, play)
  const target = { kind: 'socket', path: daemon.socket } as const
  return download({ target, path: '/v1.41/x', buffers: new ReadBuffers(), signal })
}

async function textOf(body: DownloadBody): Promise<string> {
  let text = ''
  for await (const piece of body) text += piece
  return text
}

const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'

describe('a download', () => {
  test.each([
    ['a length', answer(200, 'hello'), 'hello'],
    ['chunks', raw(`${chunked}5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrailer: 1\r\n\r\n`), 'hello world'],
    ['the end of the connection', raw('HTTP/1.0 200 OK\r\n\r\nhello'), 'hello'],
    ['no body at all', answer(200, ''), ''],
    ['more than announced', raw('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhello'), 'he'],
  ])('is read with %s', async (_what, play, text) => {
    const body = await get(play)
    expect(body.statusCode).toBe(200)
    expect(await textOf(body)).toBe(text)
    await until(() => daemon.openConnections() === 0, 'no connection is left')
  })

  test.each([
    ['a body cut short', cutShort('hello')],
    ['chunks cut short', cutChunked('hello')],
    ['no size', raw(`${chunked}zz\r\nhello`)],
    ['a chunk longer than its size', raw(`${chunked}2\r\nhello\r\n0\r\n\r\n`)],
    ['a line without end', raw(chunked + '0'.repeat(5000))],
  ])('with %s fails, after what had come', async (_what, play) => {
    await expect(get(play).then(textOf)).rejects.toThrow(Error)
  })

  test.each([
    ['nothing', raw('')],
    ['no HTTP', raw('SSH-2.0-OpenSSH\r\n\r\n')],
    ['headers without end', raw(`HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(20_000)}`)],
    ['two lengths', raw('HTTP/1.1 200 OK\r\nContent-Length: 2\r\ncontent-length: 3\r\n\r\nxx')],
    ['an odd length', raw('HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nxx')],
    ['a switch of protocols', raw('HTTP/1.1 101 OK\r\nUpgrade: tcp\r\n\r\n')],
  ])('answered by %s fails', async (_what, play) => {
    await expect(get(play)).rejects.toThrow(Error)
    await until(() => daemon.openConnections() === 0, 'no connection is left')
  })

  test('is cancelled before and after its header', async () => {
    const early = new AbortController()
    const unanswered = get(never(), early.signal)
    early.abort(new Error('enough'))
    await expect(unanswered).rejects.toThrow('enough')
    const late = new AbortController()
    const body = await get(huge(50 << 20), late.signal)
    late.abort(new Error('enough now'))
    await expect(textOf(body)).rejects.toThrow('enough now')
    await until(() => daemon.openConnections() === 0, 'no connection is left')
  })

  test('never asks for a path that ends the line', () => {
    const target = { kind: 'socket', path: daemon.socket } as const
    const { signal } = new AbortController()
    const ask = () => download({ target, path: '/x HTTP/1.1\r\nA: b', buffers: new ReadBuffers(), signal })
    expect(ask).toThrow(TypeError)
  })

  test('keeps every byte while its memory is used again, and waits for a slow reader', async () => {
    const content = randomBytes(40 << 20)
    const listener: RequestListener = (_request, response) => {
      let at = 0
      const go = (): void => {
        while (at < content.length) {
          const size = 1 + ((at * 7919) % 90_000)
          at += size
          if (!response.write(content.subarray(at - size, at))) return void response.once('drain', go)
        }
        response.end()
      }
      go()
    }
    const server = createServer(listener)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      const buffers = new ReadBuffers()
      const target = { kind: 'tcp', host: '127.0.0.1', port } as const
      const { signal } = new AbortController()
      const body = await download({ target, path: '/', buffers, signal })
      await sleep(50)
      expect(body.readableLength).toBeLessThan(4 << 20)
      const hash = createHash('sha256')
      const memories = new Set<unknown>()
      const sink = new Writable({
        highWaterMark: 1 << 20,
        write(piece: Buffer, _encoding, done) {
          hash.update(piece)
          memories.add(piece.buffer)
          buffers.spent(piece)
          setImmediate(done)
        },
      })
      await pipeline(body, sink)
      expect(hash.digest('hex')).toBe(createHash('sha256').update(content).digest('hex'))
      expect(memories.size).toBeLessThan(10)
    } finally {
      server.close()
    }
  })

  test('an engine that is not there is refused as Node says it', async () => {
    const target = { kind: 'socket', path: '/nowhere/docker.sock' } as const
    const { signal } = new AbortController()
    const asked = download({ target, path: '/x', buffers: new ReadBuffers(), signal })
    await expect(asked).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

test('chunks are read wherever they are cut', () => {
  const wire = Buffer.from('3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n')
  for (let size = 1; size <= wire.length; size++) {
    const reader: BodyReader = bodyReaderFor({ 'transfer-encoding': 'chunked' })
    const pieces: Buffer[] = []
    for (let at = 0; at < wire.length; at += size) pieces.push(...reader.take(wire.subarray(at, at + size)))
    expect([Buffer.concat(pieces).toString(), reader.isWhole]).toEqual(['abc0123456789', true])
  }
})
