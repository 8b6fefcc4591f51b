import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/commands/index'
import { dockerdMissing } from '../../e2e/fixtures/private-dockerd'
import { until } from '../../e2e/fixtures/until'
import { engineAndBackend } from './testing/engine-and-backend'

describe.skipIf(dockerdMissing())('actions on a real engine', () => {
  const { engine, gantry } = engineAndBackend()

  const sleeper = (...args: string[]): Promise<string> =>
    engine.docker('run', '-d', '--init', ...args, 'busybox:latest', 'sleep', '1000')
  const resultOf = async (command: Command) => {
    const { state, results } = await gantry.run(command)
    const [result] = results
    return { state, details: result?.details, code: result?.error?.code, message: result?.error?.message }
  }

  it('waits for the end of a container and tells its exit code', async () => {
    const id = await engine.docker('run', '-d', 'busybox:latest', 'sh', '-c', 'sleep 0.5; exit 7')
    expect(await resultOf({ kind: 'container.wait', targets: [id] })).toMatchObject({
      state: 'done',
      details: ['7'],
    })
    expect(await resultOf({ kind: 'container.wait', targets: ['nobody'] })).toMatchObject({
      code: 'not-found',
    })
    const running = await sleeper()
    const run = gantry.rpc.activity.run({
      id: 'wait-cancelled',
      command: { kind: 'container.wait', targets: [running] },
    })
    await until(() => gantry.backend.activeRuns() === 1, 'it waits')
    await gantry.rpc.activity.cancel({ id: 'wait-cancelled' })
    expect((await run).state).toBe('cancelled')
  })

  it('runs a command in a container: both outputs, exit code, user, folder, variables', async () => {
    const target = await sleeper('--name', 'host')
    const exec = (command: string[], options: object = {}) =>
      resultOf({ kind: 'container.exec', target, command, ...options })
    expect(await exec(['sh', '-c', 'printf "a\\nb\\n"; echo c >&2'])).toMatchObject({
      state: 'done',
      details: ['a\nb', 'c'],
    })
    expect(
      await exec(['sh', '-c', 'echo "$A $(pwd) $(id -u)"'], {
        env: [{ name: 'A', value: 'x y' }],
        workdir: '/tmp',
        user: '65534',
      }),
    ).toMatchObject({ details: ['x y /tmp 65534'] })
    expect(await exec(['sh', '-c', 'echo half; exit 3'])).toMatchObject({
      state: 'failed',
      code: 'command-failed',
      message: 'Exit code 3',
      details: ['half'],
    })
    expect(await exec(['frobnicate'])).toMatchObject({ state: 'failed', code: 'command-not-found' })
    expect(await exec(['printf', '\\377한'])).toMatchObject({ details: ['�한'] })
    const { details = [] } = await exec(['sh', '-c', 'head -c 200000 /dev/zero | tr "\\0" x'])
    expect(details[0]).toHaveLength(65_536 + '\n… (134464 bytes more)'.length)
    expect(await exec(['touch', '/tmp/later'], { detach: true })).toMatchObject({ details: [] })
    await until(async () => (await exec(['ls', '/tmp/later'])).state === 'done', 'touched')
    expect(await exec(['tty'], { tty: true })).toMatchObject({ details: ['/dev/pts/0'] })
    const secret = await gantry.run({
      kind: 'container.exec',
      target,
      command: ['true'],
      env: [{ name: 'DB_PASSWORD', value: 'hunter2' }],
    })
    expect(secret.line).toBe('docker exec --env DB_PASSWORD host true')
  })

  it('attaches a container to a network and detaches it', async () => {
    await engine.docker('network', 'create', '--subnet', '10.213.7.0/24', 'lane')
    const target = await sleeper('--name', 'walker')
    const at = { network: 'lane', target }
    expect(
      await resultOf({ kind: 'network.connect', ...at, aliases: ['db'], ip: '10.213.7.9' }),
    ).toMatchObject({ state: 'done' })
    const attached = async () =>
      JSON.parse(await engine.docker('inspect', '-f', '{{json .NetworkSettings.Networks}}', target))
    expect((await attached()).lane).toMatchObject({
      IPAddress: '10.213.7.9',
      Aliases: expect.arrayContaining(['db']),
    })
    expect((await resultOf({ kind: 'network.connect', ...at })).state).toBe('failed')
    expect(await resultOf({ kind: 'network.connect', ...at, gatewayPriority: 1 })).toMatchObject({
      code: 'not-supported',
    })
    expect((await resultOf({ kind: 'network.disconnect', ...at })).state).toBe('done')
    expect(Object.keys(await attached())).toEqual(['bridge'])
    expect((await resultOf({ kind: 'network.disconnect', ...at })).state).toBe('failed')
    expect((await resultOf({ kind: 'network.disconnect', ...at, network: 'nowhere' })).code).toBe('not-found')
  })

  it('foresees what a prune takes, takes just that, and tells the space', async () => {
    await engine.docker('rm', '-f', ...(await engine.docker('ps', '-aq')).split('\n'))
    await engine.docker('network', 'prune', '-f')
    await engine.docker(
      'run',
      '--name',
      'big',
      'busybox:latest',
      'sh',
      '-c',
      'head -c 3000000 /dev/zero > /f',
    )
    await engine.docker('create', '--name', 'labelled', '--label', 'keep=yes', 'busybox:latest')
    await sleeper('--name', 'alive', '-v', 'used:/d')
    await engine.docker('volume', 'create', 'spare')
    await engine.docker('run', '--rm', '-v', 'spare:/d', 'busybox:latest', 'sh', '-c', 'echo data > /d/f')
    await engine.docker('network', 'create', '--subnet', '10.213.6.0/24', 'empty')
    await engine.docker('tag', 'busybox:latest', 'other:1')

    const preview = async (command: Parameters<typeof gantry.rpc.cleanup.preview>[0]['command']) => {
      const { items, ...rest } = await gantry.rpc.cleanup.preview({ command })
      return { names: items.map(({ type, name }) => `${type} ${name}`).toSorted(), items, ...rest }
    }
    expect((await preview({ kind: 'container.prune', filters: ['label!=keep'] })).names).toEqual([
      'container big',
    ])
    expect((await preview({ kind: 'container.prune', filters: ['until=24h'] })).names).toEqual([])
    const containers = await preview({ kind: 'container.prune' })
    expect(containers.names).toEqual(['container big', 'container labelled'])
    expect(containers.reclaimed).toBeGreaterThanOrEqual(3_000_000)
    const system = await preview({ kind: 'system.prune', volumes: true })
    expect(system.names).toEqual(['container big', 'container labelled', 'network empty', 'volume spare'])
    // This engine takes named volumes whatever is asked.
    expect(system.takesNamedVolumes).toBe(true)
    expect((await preview({ kind: 'volume.prune', filters: ['label=none'] })).names).toEqual([])
    expect(system.use.find(({ type }) => type === 'container')).toMatchObject({ count: 3, active: 1 })

    expect((await resultOf({ kind: 'container.prune', filters: ['label=keep=yes'] })).details?.at(-1)).toBe(
      'Total reclaimed space: 0B',
    )
    const pruned = await resultOf({ kind: 'system.prune', volumes: true, force: true })
    expect(pruned.state).toBe('done')
    expect(pruned.details).toContain('spare')
    expect(pruned.details).toContain('empty')
    expect(pruned.details?.at(-1)).toMatch(/^Total reclaimed space: 3(?:\.\d+)?MB$/)
    expect(await engine.docker('ps', '-a', '--format', '{{.Names}}')).toBe('alive')
    expect(await engine.docker('volume', 'ls', '-q')).toBe('used')

    // With --all the images that nothing uses.
    expect((await preview({ kind: 'system.prune', all: true })).names).toEqual([])
    await engine.docker('rm', '-f', 'alive')
    const all = await preview({ kind: 'system.prune', all: true })
    expect(all.names).toEqual(['image busybox:latest'])
  })
})
