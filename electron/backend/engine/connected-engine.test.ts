import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import {
  type Answer,
  answer,
  cutChunked,
  cutShort,
  drip,
  headerOnly,
  huge,
  json,
  lines,
  never,
  raw,
  redirect,
  refusal,
  upgraded,
} from '../../../e2e/fixtures/fake-answers'
import { type FakeDaemon, startFakeDaemon } from '../../../e2e/fixtures/fake-daemon'
import { until } from '../../../e2e/fixtures/until'
import { ConnectedEngine } from './connected-engine'
import type { Question } from './engine'
import { agentFor } from './engine-target'

const facts = {
  id: 'FAKE',
  product: 'docker',
  name: 'fake',
  version: '20.10.24',
  apiVersion: '1.41',
  os: 'linux',
  architecture: 'amd64',
  cpus: 2,
  memory: 1,
  address: 'unix:///fake',
} as const

let daemon: FakeDaemon
let engine: ConnectedEngine
let seen: { suspicions: number; streams: number }

beforeEach(async () => {
  daemon = await startFakeDaemon()
  // Each test has its own, so that a stream of the test before that closes late does not count.
  const counts = { suspicions: 0, streams: 0 }
  seen = counts
  const target = { kind: 'socket', path: daemon.socket } as const
  engine = new ConnectedEngine(facts, target, agentFor(target), {
    suspect: () => {
      counts.suspicions++
    },
    countStream: (_purpose, by) => {
      counts.streams += by
    },
  })
})
afterEach(() => daemon.stop())

function list(extra: Partial<Question<unknown[]>> = {}): Promise<unknown[]> {
  return engine.ask({
    request: 'GET /containers/json',
    run: (docker) => docker.listContainers(),
    schema: z.array(z.unknown()),
    ...extra,
  })
}

describe('ask', () => {
  test('speaks the agreed API version', async () => {
    expect(await list()).toEqual([])
    expect(daemon.requests.map(({ path }) => path)).toEqual(['/v1.41/containers/json'])
  })

  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  test.each<[string, Answer, string]>([
    ['a body shorter than announced', cutShort('[{'), 'connection-lost'],
    ['a chunked body that is cut', cutChunked('[{'), 'connection-lost'],
    ['no answer, the connection closed', (socket) => void socket.end(), 'connection-lost'],
    ['malformed JSON', answer(200, '[{"Id":'), 'unexpected-answer'],
    ['HTML', answer(200, '<html>proxy</html>', 'text/html'), 'unexpected-answer'],
    ['null', json(null), 'unexpected-answer'],
    ['another type', json({ message: 'x' }), 'unexpected-answer'],
    ['nothing', answer(200, ''), 'unexpected-answer'],
    ['no HTTP', raw('220 ftp ready\r\n\r\n'), 'unexpected-answer'],
    [
      'a header of 64 KiB',
      answer(200, '[]', 'text/plain', [`X: ${'x'.repeat(65_536)}`]),
      'unexpected-answer',
    ],
    ['a redirect to another host', redirect('http://127.0.0.1:9/'), 'unexpected-answer'],
    ['a redirect to another scheme', redirect('ftp://x/', 307), 'unexpected-answer'],
    ['a redirect to no address', redirect('http://[', 302), 'unexpected-answer'],
    ['switched protocols', upgraded(() => undefined), 'unexpected-answer'],
    ['300 MB', huge(300 << 20), 'answer-too-large'],
    ['JSON 100,000 levels deep', answer(500, deep), 'engine-failed'],
    ['an error in HTML', answer(502, '<html>bad gateway</html>', 'text/html'), 'engine-failed'],
    ['an error cut short', raw('HTTP/1.1 500 x\r\nContent-Length: 99\r\n\r\n{'), 'connection-lost'],
  ])('%s is an error', async (_what, play, code) => {
    daemon.on(/containers/, play)
    await expect(list()).rejects.toMatchObject({ code, data: { request: 'GET /containers/json' } })
    expect(daemon.requests).toHaveLength(1)
    await until(() => daemon.openConnections() === 0, 'all connections closed')
  })

  test("the engine's own words are kept", async () => {
    daemon.on(/containers/, refusal(500, 'the disk is on fire'))
    await expect(list()).rejects.toMatchObject({ data: { status: 500, message: 'the disk is on fire' } })
  })

  test.each<[string, Answer]>([
    ['silence', never()],
    ['a header, then silence', headerOnly()],
    ['a drip', drip(20)],
  ])('%s ends at the deadline, and the connection with it', async (_what, play) => {
    daemon.on(/containers/, play)
    await expect(list({ deadline: 200 })).rejects.toMatchObject({ code: 'timeout' })
    await until(() => daemon.openConnections() === 0, 'the connection closed')
  })

  test('an id that the engine would redirect stays on the socket', async () => {
    for (const id of ['', '.', '..', 'a//b', '%2e%2e/x', 'a b', 'é']) {
      const asked = engine.ask({
        request: 'GET /containers/{id}/json',
        run: (docker) => docker.getContainer(id).inspect(),
        schema: z.unknown(),
      })
      await expect(asked).rejects.toMatchObject({ name: 'AppError' })
    }
  })

  test('can be cancelled', async () => {
    daemon.on(/containers/, never())
    const abort = new AbortController()
    const asked = list({ signal: abort.signal })
    setTimeout(() => abort.abort(), 20)
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
    await until(() => daemon.openConnections() === 0, 'the connection closed')
  })

  test('fails as connection-lost when the connection is given up', async () => {
    daemon.on(/containers/, never())
    const asked = list()
    setTimeout(() => engine.lose('gone'), 20)
    await expect(asked).rejects.toMatchObject({ code: 'connection-lost', message: 'gone' })
    await expect(list()).rejects.toMatchObject({ code: 'connection-lost' })
  })

  test('a restart of the daemon between two calls is not noticed', async () => {
    await list()
    await daemon.shutDown()
    await daemon.restart()
    expect(await list()).toEqual([])
    expect(seen.suspicions).toBe(0)
  })

  test('keeps no connection that a restart would leave dead', async () => {
    await list()
    expect(daemon.requests[0]?.headers).toMatch(/connection: close/i)
  })

  test('an answer that does not come makes the connection look after the engine', async () => {
    daemon.on(/containers/, never())
    await expect(list({ deadline: 1_200 })).rejects.toMatchObject({ code: 'timeout' })
    expect(seen.suspicions).toBe(1)
  })

  test('whatever JSON comes, the answer is a value or an AppError', async () => {
    for (const body of ['0', '""', '[[]]', '{"a":null}', 'true', '[null]', '"\\ud800"']) {
      daemon.on(/containers/, answer(200, body))
      await list().catch((error: unknown) => expect(error).toMatchObject({ name: 'AppError' }))
    }
  })
})

describe('open', () => {
  const exec = (signal: AbortSignal): Promise<Readable> =>
    engine.open({
      request: 'POST /exec/{id}/start',
      purpose: 'terminals',
      run: (docker) => docker.getExec('e').start({ hijack: true, stdin: true, Tty: true }),
      signal,
    })
  const logs = (signal: AbortSignal, deadline = 1_000): Promise<Readable> =>
    engine.open({
      request: 'GET /containers/{id}/logs',
      purpose: 'logs',
      run: (docker) => docker.getContainer('c').logs({ follow: true, stdout: true }),
      signal,
      deadline,
    })

  test('abort closes an upgraded connection', async () => {
    const peers: Socket[] = []
    daemon.on(
      /exec/,
      upgraded((socket) => peers.push(socket)),
    )
    const abort = new AbortController()
    await exec(abort.signal)
    expect(seen.streams).toBe(1)
    abort.abort()
    await until(() => peers[0]?.destroyed, 'the engine saw the connection close')
    await until(() => seen.streams === 0, 'the stream is counted out')
  })

  test('bytes that come with the upgrade are not lost', async () => {
    daemon.on(/exec/, raw('HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\nearly'))
    const stream = await exec(new AbortController().signal)
    await sleep(50)
    expect(String(await stream.toArray())).toBe('early')
  })

  test.each<[string, Answer, string]>([
    ['200 instead of 101', answer(200, 'hello'), 'unexpected-answer'],
    ['409', refusal(409, 'Container x is not running'), 'not-running'],
  ])('%s is an error of exec', async (_what, play, code) => {
    daemon.on(/exec/, play)
    await expect(exec(new AbortController().signal)).rejects.toMatchObject({ code })
    expect(seen.streams).toBe(0)
  })

  test('a connection that is closed after the upgrade ends the stream, not the process', async () => {
    daemon.on(
      /exec/,
      upgraded((socket) => setTimeout(() => socket.destroy(), 20)),
    )
    const stream = await exec(new AbortController().signal)
    stream.resume()
    await closed(stream)
    expect(seen.streams).toBe(0)
  })

  test('the deadline is for the header alone', async () => {
    daemon.on(
      /logs/,
      lines((push) => setTimeout(() => push('late'), 400)),
    )
    const stream = await logs(new AbortController().signal, 200)
    const [chunk] = await once(stream, 'data')
    expect(String(chunk)).toBe('late')
    stream.destroy()
    daemon.on(/logs/, never())
    await expect(logs(new AbortController().signal, 200)).rejects.toMatchObject({ code: 'timeout' })
  })

  test('a stream of 100 MB waits for its late reader, and is whole', async () => {
    const peers: Socket[] = []
    daemon.on(/logs/, (socket, request) => {
      peers.push(socket)
      huge(100 << 20)(socket, request)
    })
    const stream = await logs(new AbortController().signal)
    await sleep(100)
    expect(peers[0]?.bytesWritten).toBeLessThan(8 << 20)
    let size = 0
    for await (const chunk of stream) size += chunk.length
    expect(size).toBe(100 << 20)
  })

  test('a failure of a stream has its words, and nobody listening does no harm', async () => {
    daemon.on(/logs/, refusal(404, 'No such container: c'))
    await expect(logs(new AbortController().signal)).rejects.toMatchObject({
      code: 'not-found',
      message: 'No such container: c',
    })
    daemon.on(/logs/, cutChunked('x'))
    const stream = await logs(new AbortController().signal)
    stream.resume()
    await closed(stream)
    expect(seen).toEqual({ suspicions: 1, streams: 0 })
  })
})

/** Unlike events.once, does not listen for errors. */
function closed(stream: Readable): Promise<void> {
  return new Promise((resolve) => stream.once('close', () => resolve()))
}
