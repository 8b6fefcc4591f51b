import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { connectTo, untilConnected, untilState } from '../../../e2e/fixtures/engine-client'
import { answer, json, never, refusal } from '../../../e2e/fixtures/fake-answers'
import { type FakeDaemon, startFakeDaemon } from '../../../e2e/fixtures/fake-daemon'
import { until } from '../../../e2e/fixtures/until'
import { connectEngine } from './connect'
import type { Engine, EngineConnection } from './engine'

let folder: string
let daemon: FakeDaemon
let connection: EngineConnection | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gantry-connect-'))
  daemon = await startFakeDaemon()
})
afterEach(async () => {
  connection?.dispose()
  await daemon.stop()
  rmSync(folder, { recursive: true, force: true })
})

function open(host: string): EngineConnection {
  connection = connectTo(host)
  return connection
}

function info(engine: Engine): Promise<unknown> {
  return engine.ask({ request: 'GET /info', run: (docker) => docker.info(), schema: z.unknown() })
}

describe('API version', () => {
  const named = (max: string) => answer(200, 'OK', 'text/plain', [`Api-Version: ${max}`])

  test.each([
    ['1.41', '1.12', '1.41'],
    ['1.52', '1.44', '1.52'],
    ['1.56', '1.40', '1.55'],
  ])('an engine of %s (from %s) is spoken to in %s', async (max, min, agreed) => {
    daemon.on(/_ping/, named(max))
    daemon.on(/version/, json({ Version: 'x', MinAPIVersion: min }))
    const engine = await untilConnected(open(daemon.host))
    expect(engine.facts.apiVersion).toBe(agreed)
    expect(daemon.requests.at(-1)?.path).toContain(`/v${agreed}/`)
  })

  test('an engine that is too old is told with both ranges', async () => {
    daemon.on(/_ping/, named('1.30'))
    const status = await untilState(open(daemon.host), 'unsupported')
    expect(status).toMatchObject({ engineRange: '1.30', ownRange: '1.41 - 1.55' })
    expect(() => connection?.current()).toThrow(expect.objectContaining({ code: 'engine-version' }))
  })

  test('an engine that is too new is told with both ranges', async () => {
    daemon.on(/_ping/, named('1.70'))
    const words = 'client version 1.55 is too old. Minimum supported API version is 1.60, please upgrade'
    daemon.on(/version|info/, refusal(400, words))
    expect(await untilState(open(daemon.host), 'unsupported')).toMatchObject({ engineRange: '1.60 - 1.70' })
  })

  test('a call that is refused for its version is asked once more in the new one', async () => {
    const engine = await untilConnected(open(daemon.host))
    daemon.on(/_ping/, named('1.52'))
    daemon.on(/info/, (socket, request) => {
      const old = refusal(400, 'client version 1.41 is too old. Minimum supported API version is 1.44')
      const play = request.path.startsWith('/v1.52/') ? json({ ID: 'FAKE' }) : old
      play(socket, request)
    })
    expect(await info(engine)).toEqual({ ID: 'FAKE' })
    expect(connection?.status).toMatchObject({ state: 'connected', engine: { apiVersion: '1.52' } })
  })
})

describe('places', () => {
  test.each([
    'unix://',
    'tcp://',
    'tcp://x:99999',
    'fd://1',
    'ssh://host',
    '\u0000',
    ' ',
    'http://[',
    '-H x',
  ])('DOCKER_HOST=%j does no harm', async (host) => {
    const status = await untilState(open(host), 'absent')
    expect(status.places).toMatchObject([{ source: 'docker-host', address: host, result: 'invalid' }])
    expect(() => connection?.current()).toThrow(expect.objectContaining({ code: 'engine-unreachable' }))
  })

  test('absent, refused and no socket are told apart', async () => {
    const plain = join(folder, 'plain')
    writeFileSync(plain, '')
    // What a killed daemon leaves: the file of a socket that nobody listens on.
    const stale = join(folder, 'stale.sock')
    const listen = `require('net').createServer().listen(${JSON.stringify(stale)}, () => process.kill(process.pid, 'SIGKILL'))`
    spawnSync(process.execPath, ['-e', listen])
    const result = async (path: string): Promise<string | undefined> => {
      const tried = connectTo(`unix://${path}`)
      const status = await untilState(tried, 'absent').finally(() => tried.dispose())
      return status.places[0]?.result
    }
    expect(await result(join(folder, 'nothing.sock'))).toBe('absent')
    expect(await result(stale)).toBe('refused')
    expect(await result(plain)).toBe('invalid')
  })

  test('something else than an engine is told', async () => {
    daemon.on(/_ping/, answer(200, '<html>', 'text/html'))
    const status = await untilState(open(daemon.host), 'absent')
    expect(status.places[0]).toMatchObject({
      result: 'failed',
      message: expect.stringContaining('not an engine'),
    })
  })

  test.skipIf(process.getuid?.() !== 0)('a socket that this user may not use, with its group', async () => {
    chmodSync(dirname(daemon.socket), 0o755)
    chmodSync(daemon.socket, 0o600)
    process.seteuid?.(65_534)
    try {
      const status = await untilState(open(daemon.host), 'denied')
      expect(status).toMatchObject({ place: { result: 'denied' }, group: 'root', user: expect.any(String) })
      expect(() => connection?.current()).toThrow(expect.objectContaining({ code: 'engine-denied' }))
    } finally {
      process.seteuid?.(0)
    }
  })

  test('a socket that appears later is found', async () => {
    const late = join(folder, 'docker.sock')
    const waiting = open(`unix://${late}`)
    await untilState(waiting, 'absent')
    const other = await startFakeDaemon(late)
    await untilConnected(waiting)
    await other.stop()
  })

  test('another context is used at the next connection', async () => {
    const other = await startFakeDaemon()
    other.on(/info/, json({ ID: 'OTHER' }))
    useContext('one', daemon.host)
    connection = connectEngine({ env: { HOME: folder } })
    const engine = await untilConnected(connection)
    expect(engine.facts).toMatchObject({ id: 'FAKE', address: daemon.host })
    useContext('two', other.host)
    await daemon.stop()
    await info(engine).catch(() => undefined)
    await until(
      () => connection?.status.state === 'connected' && connection.current() !== engine,
      'reconnected',
    )
    expect(connection.current().facts).toMatchObject({ id: 'OTHER', address: other.host })
    await other.stop()
    daemon = await startFakeDaemon()
  })

  function useContext(name: string, address: string): void {
    const hash = createHash('sha256').update(name).digest('hex')
    const meta = join(folder, '.docker/contexts/meta', hash)
    mkdirSync(meta, { recursive: true })
    writeFileSync(
      join(meta, 'meta.json'),
      JSON.stringify({ Name: name, Endpoints: { docker: { Host: address } } }),
    )
    writeFileSync(join(folder, '.docker/config.json'), JSON.stringify({ currentContext: name }))
  }
})

test('another engine on the same socket is told by its id', async () => {
  const engine = await untilConnected(open(daemon.host))
  await daemon.shutDown()
  await info(engine).catch(() => undefined)
  await untilState(connectionOf(), 'lost')
  await daemon.restart()
  daemon.on(/info/, json({ ID: 'OTHER' }))
  const again = await untilConnected(connectionOf())
  expect([engine.facts.id, again.facts.id]).toEqual(['FAKE', 'OTHER'])
  expect(engine.signal.aborted).toBe(true)
})

function connectionOf(): EngineConnection {
  if (!connection) throw new Error('No connection was opened.')
  return connection
}

test('an engine that answers its facts never is given up, and tried again', async () => {
  daemon.on(/_ping/, never())
  const status = await untilState(open(daemon.host), 'absent', 8_000)
  expect(status.places[0]?.result).toBe('timeout')
  daemon.on(/_ping/, answer(200, 'OK', 'text/plain', ['Api-Version: 1.41']))
  connectionOf().retry()
  await untilConnected(connectionOf())
})

test('an engine behind a TCP port', async () => {
  const server = createServer((client) => {
    const engine = createConnection(daemon.socket)
    client.pipe(engine).pipe(client)
    client.on('error', () => engine.destroy())
    engine.on('error', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const engine = await untilConnected(open(`tcp://127.0.0.1:${port}`))
  expect(engine.facts.address).toBe(`tcp://127.0.0.1:${port}`)
  expect(await info(engine)).toMatchObject({ ID: 'FAKE' })
  server.close()
})
