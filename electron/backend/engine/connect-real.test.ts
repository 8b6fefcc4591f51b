import { readdirSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { EngineStatus } from '#shared/contract/engine'
import { connectTo, untilConnected, untilState } from '../../../e2e/fixtures/engine-client'
import { dockerdMissing, type PrivateDockerd, startDockerd } from '../../../e2e/fixtures/private-dockerd'
import { until } from '../../../e2e/fixtures/until'
import type { Engine, EngineConnection } from './engine'

const missing = dockerdMissing()

describe.skipIf(missing !== null)(`a real engine${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let dockerd: PrivateDockerd
  let connection: EngineConnection
  let engine: Engine

  beforeAll(async () => {
    dockerd = await startDockerd()
  })
  afterAll(() => dockerd?.stop())
  beforeEach(async () => {
    connection = connectTo(dockerd.host)
    engine = await untilConnected(connection)
  })
  afterEach(() => connection.dispose())

  const run = async (...command: string[]): Promise<string> =>
    dockerd.docker('run', '-d', '--stop-timeout', '1', dockerd.busybox, ...command)
  const wait = (id: string): Promise<unknown> =>
    engine.ask({
      request: 'POST /containers/{id}/wait',
      run: (docker) => docker.getContainer(id).wait(),
      schema: z.unknown(),
      deadline: 60_000,
    })
  const logs = (id: string, signal: AbortSignal): Promise<Readable> =>
    engine.open({
      request: 'GET /containers/{id}/logs',
      purpose: 'logs',
      run: (docker) => docker.getContainer(id).logs({ follow: true, stdout: true, stderr: true }),
      signal,
    })

  test('is found with its facts', () => {
    expect(engine.facts).toMatchObject({
      product: 'docker',
      apiVersion: expect.stringMatching(/^1\.\d\d$/),
      version: expect.stringMatching(/^\d+\./),
      os: 'linux',
      cpus: expect.any(Number),
      address: dockerd.host,
      rootDir: `${dockerd.folder}/data`,
    })
  })

  test('odd ids never leave the socket, and each is answered', async () => {
    for (const id of ['', '.', '..', 'a/', 'a//b', 'abc/../../volumes/x', '%2e%2e/x']) {
      const asked = engine.ask({
        request: 'GET /containers/{id}/json',
        run: (docker) => docker.getContainer(id).inspect(),
        schema: z.object({ Id: z.string() }),
        deadline: 5_000,
      })
      await expect(asked).rejects.toMatchObject({
        name: 'AppError',
        code: expect.not.stringMatching('timeout'),
      })
    }
  })

  test('kill -9 ends every question and stream; the engine is found again', async () => {
    const id = await run('sleep', '1000')
    const waited = expect(wait(id)).rejects.toMatchObject({ code: 'connection-lost' })
    const abort = new AbortController()
    const stream = await logs(id, abort.signal)
    const exec = await engine.ask({
      request: 'POST /containers/{id}/exec',
      run: (docker) =>
        docker.getContainer(id).exec({ Cmd: ['sh'], AttachStdin: true, AttachStdout: true, Tty: true }),
      schema: z.custom<{ id: string }>(),
    })
    const shell = await engine.open({
      request: 'POST /exec/{id}/start',
      purpose: 'terminals',
      run: (docker) => docker.getExec(exec.id).start({ hijack: true, stdin: true, Tty: true }),
      signal: abort.signal,
    })
    const ended = [stream, shell].map(
      (each) => new Promise((resolve) => each.resume().once('close', resolve)),
    )
    expect(connection.streamCounts()).toMatchObject({ logs: 1, terminals: 1 })

    await dockerd.kill9()
    await waited
    await Promise.all(ended)
    const lost = await untilState(connection, 'lost', 3_000)
    expect(lost.engine.id).toBe(engine.facts.id)
    expect(connection.streamCounts()).toMatchObject({ logs: 0, terminals: 0 })
    expect(() => connection.current()).toThrow(expect.objectContaining({ code: 'engine-unreachable' }))

    await dockerd.restart()
    const again = await untilConnected(connection, 5_000)
    expect(again).not.toBe(engine)
    expect(again.facts.id).toBe(engine.facts.id)
  })

  test('a stopped engine is told at once, and found again, five times', async () => {
    const states: EngineStatus['state'][] = []
    const watch = new AbortController()
    const collected = (async () => {
      for await (const { state } of connection.changes.subscribe(watch.signal))
        if (states.at(-1) !== state) states.push(state)
    })()
    for (let round = 0; round < 5; round++) {
      const events = await connection.current().open({
        request: 'GET /events',
        purpose: 'events',
        run: (docker) => docker.getEvents({}),
        signal: watch.signal,
      })
      events.resume()
      await dockerd.shutDown()
      await untilState(connection, 'lost', 3_000)
      await dockerd.restart()
      await untilConnected(connection, 5_000)
    }
    watch.abort()
    await collected
    expect(states).toEqual(Array.from({ length: 5 }, () => ['lost', 'connected']).flat())
    expect(connection.streamCounts().events).toBe(0)
  })

  test('a frozen engine is lost soon after a question, nothing is asked twice', async () => {
    const id = await run('sleep', '1000')
    dockerd.freeze()
    try {
      const began = performance.now()
      const paused = engine.ask({
        request: 'POST /containers/{id}/pause',
        run: (docker) => docker.getContainer(id).pause(),
        schema: z.unknown(),
      })
      await expect(paused).rejects.toMatchObject({ code: 'connection-lost' })
      expect(performance.now() - began).toBeLessThan(15_000)
      expect(connection.status.state).toBe('lost')
    } finally {
      dockerd.thaw()
    }
    await untilConnected(connection, 20_000)
    await sleep(300)
    const filter = ['--filter', `container=${id}`, '--filter', 'event=pause']
    const pauses = await dockerd.docker('events', '--since', '60s', '--until', '0s', ...filter)
    expect(pauses.split('\n').filter(Boolean).length).toBeLessThanOrEqual(1)
  })

  test('1,000 questions leave no connection behind', async () => {
    const open = (): number => readdirSync('/proc/self/fd').length
    await engine.ask({ request: 'GET /info', run: (docker) => docker.info(), schema: z.unknown() })
    const before = open()
    for (let round = 0; round < 20; round++)
      await Promise.all(
        Array.from({ length: 50 }, () =>
          engine.ask({ request: 'GET /_ping', run: (docker) => docker.ping(), schema: z.unknown() }),
        ),
      )
    await until(() => open() <= before + 2, 'all descriptors closed')
  })
})
