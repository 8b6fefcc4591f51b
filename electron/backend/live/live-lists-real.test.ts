import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { LiveChange } from '#shared/contract/live'
import { connectTo, untilConnected } from '../../../e2e/fixtures/engine-client'
import { type FaultProxy, startFaultProxy } from '../../../e2e/fixtures/fault-proxy'
import { dockerdMissing, type PrivateDockerd, startDockerd } from '../../../e2e/fixtures/private-dockerd'
import { until } from '../../../e2e/fixtures/until'
import type { EngineConnection } from '../engine/engine'
import { createLiveLists, type LiveLists } from './live-lists'

const missing = dockerdMissing()

describe.skipIf(missing !== null)(
  `live lists of a real engine${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    let dockerd: PrivateDockerd
    let proxy: FaultProxy
    let connection: EngineConnection
    let lists: LiveLists
    let seen: LiveChange[]
    let closing: AbortController

    beforeAll(async () => {
      dockerd = await startDockerd()
      proxy = await startFaultProxy(dockerd.socket)
    })
    afterAll(async () => {
      await proxy?.stop()
      await dockerd?.stop()
    })
    beforeEach(async () => {
      proxy.setFaults()
      await watch(proxy.host)
    })
    afterEach(() => end())

    async function watch(host: string, resyncEvery = 60_000): Promise<void> {
      closing = new AbortController()
      seen = []
      connection = connectTo(host)
      lists = createLiveLists(connection, { resyncEvery })
      void (async () => {
        for await (const change of lists.watch(closing.signal)) seen.push(change)
      })()
      await untilConnected(connection)
      await until(() => new Set(seen.map(({ kind }) => kind)).size === 4, 'snapshots of all')
    }

    function end(): void {
      closing.abort()
      lists.dispose()
      connection.dispose()
    }

    const row = (name: string) => [...lists.rows('containers').values()].find((each) => each.name === name)
    const untilStateOf = (name: string, state: string | undefined): Promise<true> =>
      until(() => row(name)?.state === state || null, `${name} is ${state}`) as Promise<true>

    test('each change of the docker CLI shows without being asked for', async () => {
      await dockerd.docker('run', '-d', '--name', 'one', dockerd.busybox, 'sleep', '1000')
      await untilStateOf('one', 'running')
      await dockerd.docker('pause', 'one')
      await untilStateOf('one', 'paused')
      await dockerd.docker('unpause', 'one')
      await untilStateOf('one', 'running')
      await dockerd.docker('rename', 'one', 'two')
      await untilStateOf('two', 'running')
      await dockerd.docker('kill', 'two')
      await untilStateOf('two', 'exited')
      expect(row('two')).toMatchObject({ exitCode: 137, image: 'busybox:latest' })
      await dockerd.docker('start', 'two')
      await untilStateOf('two', 'running')
      await dockerd.docker('rm', '-f', 'two')
      await untilStateOf('two', undefined)

      await dockerd.docker('volume', 'create', 'data')
      await until(() => lists.rows('volumes').has('data'), 'the volume')
      await dockerd.docker('volume', 'rm', 'data')
      await until(() => !lists.rows('volumes').has('data'), 'no volume')
      await dockerd.docker('network', 'create', 'net')
      await until(
        () => [...lists.rows('networks').values()].some(({ name }) => name === 'net'),
        'the network',
      )
      await dockerd.docker('network', 'rm', 'net')
      await until(
        () => ![...lists.rows('networks').values()].some(({ name }) => name === 'net'),
        'no network',
      )
      await dockerd.docker('tag', dockerd.busybox, 'other:1')
      await until(
        () => [...lists.rows('images').values()].some(({ tags }) => tags.includes('other:1')),
        'the tag',
      )
      await dockerd.docker('rmi', 'other:1')
      await until(
        () => ![...lists.rows('images').values()].some(({ tags }) => tags.includes('other:1')),
        'no tag',
      )
    })

    test('health is told', async () => {
      const check = ['--health-cmd', 'test -e /ok', '--health-interval', '3s', '--health-retries', '1']
      await dockerd.docker('run', '-d', '--name', 'sick', ...check, dockerd.busybox, 'sleep', '1000')
      await until(() => row('sick')?.health === 'starting', 'starting')
      await until(() => row('sick')?.health === 'unhealthy', 'unhealthy')
      await dockerd.docker('exec', 'sick', 'touch', '/ok')
      await until(() => row('sick')?.health === 'healthy', 'healthy')
      await dockerd.docker('rm', '-f', 'sick')
    })

    test('a burst of 600 events needs few calls, loses nothing and stalls nobody', async () => {
      const engine = connection.current()
      const calls = proxy.paths.length
      const began = performance.now()
      for (let round = 0; round < 6; round++)
        await Promise.all(
          Array.from({ length: 50 }, (_, at) =>
            engine.ask({
              request: 'POST /volumes/create',
              run: (docker) => docker.createVolume({ Name: `burst-${round}-${at}` }),
              schema: z.unknown(),
            }),
          ),
        )
      const took = performance.now() - began
      await until(
        () => [...lists.rows('volumes').keys()].filter((name) => name.startsWith('burst')).length === 300,
        'all',
      )
      const listed = proxy.paths.slice(calls).filter((path) => /^\/volumes(\?|$)/.test(path)).length
      expect(listed).toBeLessThan(5 + took / 40)
      const names = Array.from({ length: 300 }, (_, at) => `burst-${Math.floor(at / 50)}-${at % 50}`)
      await dockerd.docker('volume', 'rm', ...names)
      await until(() => lists.rows('volumes').size === 0, 'none')
    })

    test('containers are never inspected to draw the list', async () => {
      const calls = proxy.paths.length
      const engine = connection.current()
      for (let at = 0; at < 30; at++)
        await engine.ask({
          request: 'POST /containers/create',
          run: (docker) => docker.createContainer({ Image: dockerd.busybox, name: `c${at}` }),
          schema: z.unknown(),
        })
      await until(() => lists.rows('containers').size === 30, '30 rows')
      expect(
        proxy.paths.slice(calls).filter((path) => /^\/containers\/[0-9a-f]{64}\/json/.test(path)),
      ).toEqual([])
      await dockerd.docker('container', 'prune', '-f')
      await until(() => lists.rows('containers').size === 0, 'none')
    })

    test('names that look like ids or numbers stay apart', async () => {
      const id = await dockerd.docker('create', '--name', '00', dockerd.busybox, 'true')
      await dockerd.docker('create', '--name', id.slice(0, 12), dockerd.busybox, 'true')
      await dockerd.docker('create', '--name', 'f'.repeat(64), dockerd.busybox, 'true')
      await until(() => lists.rows('containers').size === 3, 'three rows')
      expect(lists.rows('containers').get(id)?.name).toBe('00')
      await dockerd.docker('rm', id)
      await until(() => lists.rows('containers').size === 2, 'two rows')
      await dockerd.docker('container', 'prune', '-f')
      await until(() => lists.rows('containers').size === 0, 'none')
    })

    test('lost events are made good by the full look', async () => {
      end()
      proxy.setFaults({ path: /^\/events/, lines: (line, index) => (index % 2 === 0 ? [] : [line]) })
      await watch(proxy.host, 500)
      for (let at = 0; at < 6; at++)
        await dockerd.docker('create', '--name', `lost${at}`, dockerd.busybox, 'true')
      await until(() => lists.rows('containers').size === 6, 'all six')
      await dockerd.docker('container', 'prune', '-f')
      await until(() => lists.rows('containers').size === 0, 'none')
    })

    test('events twice and in another order end in the truth', async () => {
      end()
      let held = ''
      proxy.setFaults({
        path: /^\/events/,
        lines: (line, index) => {
          if (index % 2 === 0) held = line
          return index % 2 === 0 ? [] : [line, held, line]
        },
      })
      await watch(proxy.host, 1_000)
      await dockerd.docker('run', '-d', '--name', 'mixed', dockerd.busybox, 'sleep', '1000')
      await dockerd.docker('pause', 'mixed')
      await untilStateOf('mixed', 'paused')
      await dockerd.docker('rm', '-f', 'mixed')
      await untilStateOf('mixed', undefined)
    })

    test('after a kill -9 and a restart everything is listed anew', async () => {
      await dockerd.docker('create', '--name', 'kept', dockerd.busybox, 'true')
      await untilStateOf('kept', 'created')
      await dockerd.kill9()
      await until(() => connection.status.state === 'lost', 'lost')
      expect(row('kept')?.state).toBe('created')
      seen.length = 0
      await dockerd.restart()
      await until(() => new Set(seen.map(({ kind }) => kind)).size === 4, 'snapshots of all')
      expect(seen.every(({ type }) => type === 'snapshot')).toBe(true)
      await dockerd.docker('rm', 'kept')
      await untilStateOf('kept', undefined)
    })
  },
)

describe.skipIf(missing !== null)('a full disk', () => {
  test('a container that died is not shown as running, whatever the list says', async () => {
    const dockerd = await startDockerd({ dataSizeMiB: 8 })
    const connection = connectTo(dockerd.host)
    const lists = createLiveLists(connection)
    try {
      const id = await dockerd.docker('run', '-d', '--name', 'full', dockerd.busybox, 'sleep', '1000')
      await until(() => lists.rows('containers').get(id)?.state === 'running', 'running')
      await dockerd.docker('exec', 'full', 'sh', '-c', 'yes > /fill 2>/dev/null; true')
      await dockerd.docker('kill', 'full').catch(() => undefined)
      await until(() => lists.rows('containers').get(id)?.state === 'exited', 'exited')
      await sleep(200)
      expect(lists.rows('containers').get(id)).toMatchObject({ state: 'exited', exitCode: 137 })
      const rename = connection.current().ask({
        request: 'POST /containers/{id}/rename',
        run: (docker) => docker.getContainer(id).rename({ name: 'other' }),
        schema: z.unknown(),
      })
      await expect(rename).rejects.toMatchObject({ code: 'disk-full' })
    } finally {
      lists.dispose()
      connection.dispose()
      await dockerd.stop()
    }
  })
})
