import { describe, expect, it } from 'vitest'
import type { StatsSample } from '#shared/contract/containers'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { engineAndBackend } from '../testing/engine-and-backend'
import { startBackend } from '../testing/start-backend'

describe.skipIf(dockerdMissing())('queries on a real engine', () => {
  const { engine, gantry } = engineAndBackend()

  const run = (...args: string[]): Promise<string> => engine.docker('run', '-d', ...args)
  const ended = (id: string): Promise<string> => engine.docker('wait', id)
  const factsOf = async (id: string) => {
    await ended(id)
    await expect
      .poll(async () => (await gantry.rpc.containers.explainStop({ id })).endedBy)
      .not.toBe('unknown')
    return gantry.rpc.containers.explainStop({ id })
  }

  it('tells everything about a container', async () => {
    await engine.docker('network', 'create', 'lane')
    const id = await run(
      ...[
        '--name',
        'whole',
        '-t',
        '--network',
        'lane',
        '--network-alias',
        'web',
        '-e',
        'A=b=c',
        '-e',
        'EMPTY=',
      ],
      ...['-v', 'store:/store:ro', '--restart', 'on-failure:3', '-w', '/tmp', '-u', '0:0', '-l', 'team=a'],
      ...['--entrypoint', 'sleep', 'busybox:latest', '1000'],
    )
    // The engine's list is a moment behind the start of a container.
    await expect.poll(async () => (await gantry.rpc.containers.inspect({ id })).row.state).toBe('running')
    const details = await gantry.rpc.containers.inspect({ id })
    expect(details).toMatchObject({
      row: { id, name: 'whole', state: 'running' },
      isTty: true,
      isStdinOpen: false,
      entrypoint: ['sleep'],
      command: ['1000'],
      workdir: '/tmp',
      user: '0:0',
      hostname: id.slice(0, 12),
      labels: { team: 'a' },
      mounts: [{ type: 'volume', name: 'store', destination: '/store', isReadOnly: true }],
      networks: [{ name: 'lane', aliases: expect.arrayContaining(['web']) }],
      restartPolicy: 'on-failure:3',
      restartCount: 0,
      logDriver: 'json-file',
      finishedAt: null,
      healthLog: [],
      raw: { Id: id, Name: '/whole' },
    })
    expect(details.env).toEqual(
      expect.arrayContaining([
        { name: 'A', value: 'b=c' },
        { name: 'EMPTY', value: '' },
      ]),
    )
    expect(Math.abs((details.startedAt ?? 0) - Date.now())).toBeLessThan(20_000)
    const { titles, processes } = await gantry.rpc.containers.top({ id })
    expect(processes[0]?.[titles.indexOf('CMD')]).toBe('sleep 1000')
    await expect(gantry.rpc.containers.inspect({ id: 'nobody' })).rejects.toMatchObject({
      data: { code: 'not-found' },
    })
  })

  it('weighs writable layers and volumes', async () => {
    const id = await run(
      '-v',
      'weighed:/v',
      'busybox:latest',
      'sh',
      '-c',
      'head -c 300000 /dev/zero | tee /a > /v/b',
    )
    await ended(id)
    expect((await gantry.rpc.containers.sizes({ ids: [id] }))[0]?.size).toBeGreaterThanOrEqual(300_000)
    const both = await Promise.all([gantry.rpc.resources.volumeSizes(), gantry.rpc.resources.volumeSizes()])
    for (const sizes of both) expect(sizes.find(({ name }) => name === 'weighed')?.size).toBe(300_000)
    expect(await gantry.rpc.resources.inspect({ kind: 'volume', id: 'weighed' })).toMatchObject({
      raw: { Name: 'weighed', Driver: 'local' },
    })
    expect(await gantry.rpc.resources.inspect({ kind: 'network', id: 'bridge' })).toMatchObject({
      raw: { Name: 'bridge' },
    })
  })

  it('measures what docker stats measures, over one stream for all who watch', async () => {
    const id = await run('-m', '64m', 'busybox:latest', 'sh', '-c', 'while :; do :; done')
    const streams = () => gantry.backend.connection.streamCounts().stats
    const samples: StatsSample[] = []
    const ends = [new AbortController(), new AbortController()]
    const readers = ends.map(async ({ signal }) => {
      for await (const batch of await gantry.rpc.containers.stats({ ids: [id] }, { signal }))
        samples.push(...batch)
    })
    await expect.poll(() => samples.filter(({ cpu }) => cpu !== null).length).toBeGreaterThan(3)
    expect(streams()).toBe(1)
    const [cpu = '', memory = ''] = (
      await engine.docker('stats', '--no-stream', '--format', '{{.CPUPerc}} {{.MemUsage}}', id)
    ).split(' ')
    const latest = samples.at(-1)
    expect(samples[0]?.cpu).toBeNull()
    expect((latest?.cpu ?? 0) / Number.parseFloat(cpu)).toBeGreaterThan(0.25)
    expect((latest?.cpu ?? 0) / Number.parseFloat(cpu)).toBeLessThan(4)
    expect(latest?.memoryLimit).toBe(64 << 20)
    expect(memory).toMatch(/KiB|MiB/)
    const bytes = Number.parseFloat(memory) * (memory.includes('KiB') ? 1024 : 1 << 20)
    expect(Math.abs((latest?.memory ?? 0) - bytes)).toBeLessThan(bytes * 0.5)

    await engine.docker('kill', id)
    await expect.poll(streams).toBe(0)
    const before = samples.length
    await engine.docker('start', id)
    await expect.poll(() => samples.length).toBeGreaterThan(before + 1)
    for (const end of ends) end.abort()
    await Promise.all(readers)
    for await (const [again] of await gantry.rpc.containers.stats({ ids: [id] })) {
      expect([again?.id, streams()]).toEqual([id, 1])
      break
    }
    await engine.docker('rm', '-f', id)
    await expect.poll(streams).toBe(0)
  })

  it('closes the stream a moment after the last reader has gone', async () => {
    const id = await run('busybox:latest', 'sleep', '1000')
    const streams = () => gantry.backend.connection.streamCounts().stats
    const end = new AbortController()
    const batches = await gantry.rpc.containers.stats({ ids: [id] }, { signal: end.signal })
    await batches.next()
    expect(streams()).toBe(1)
    end.abort()
    await batches.next()
    await expect.poll(streams).toBe(0)
  })

  it('tells a stop by a person from a crash', async () => {
    const obedient = await run('busybox:latest', 'sh', '-c', 'trap "exit 0" TERM; sleep 1000 & wait')
    await engine.docker('stop', obedient)
    expect(await factsOf(obedient)).toMatchObject({ exitCode: 0, endedBy: 'person', signal: 'SIGTERM' })

    const stubborn = await run('busybox:latest', 'sleep', '1000')
    await gantry.run({ kind: 'container.stop', targets: [stubborn], timeout: 1 })
    expect(await factsOf(stubborn)).toMatchObject({ exitCode: 137, endedBy: 'person', signal: 'SIGTERM' })

    const killed = await run('busybox:latest', 'sleep', '1000')
    await engine.docker('kill', killed)
    expect(await factsOf(killed)).toMatchObject({ exitCode: 137, endedBy: 'person', signal: 'SIGKILL' })

    const crashed = await run(
      'busybox:latest',
      'sh',
      '-c',
      'printf "a\\n\\033[31mboom\\033[0m\\n" >&2; exit 3',
    )
    expect(await factsOf(crashed)).toMatchObject({
      state: 'exited',
      exitCode: 3,
      endedBy: 'itself',
      signal: null,
      isOomKilled: false,
      lastLines: ['a', 'boom'],
      command: ['sh', '-c', expect.any(String)],
    })
  })

  it('knows an end for lack of memory, and a command that is not there', async () => {
    // Of three, because a busy engine loses the event of one now and then.
    const hungry = await Promise.all(
      [1, 2, 3].map(() => run('-m', '8m', '--memory-swap', '8m', 'busybox:latest', 'tail', '/dev/zero')),
    )
    await expect
      .poll(() => Promise.all(hungry.map(factsOf)))
      .toContainEqual(expect.objectContaining({ exitCode: 137, isOomKilled: true, endedBy: 'itself' }))
    const wrong = await engine.docker('create', 'busybox:latest', 'no-such-command')
    await gantry.run({ kind: 'container.start', targets: [wrong] })
    const facts = await gantry.rpc.containers.explainStop({ id: wrong })
    expect(facts.error).toContain('executable file not found')
  })

  it('asks a new connection for what happened before it', async () => {
    const id = await run('busybox:latest', 'sleep', '1000')
    await engine.docker('kill', id)
    // The history ends with the second before this one.
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    const later = await startBackend(engine.host)
    await expect
      .poll(() => later.rpc.containers.explainStop({ id }))
      .toMatchObject({ endedBy: 'person', signal: 'SIGKILL' })
    await later.stop()
  })
})
