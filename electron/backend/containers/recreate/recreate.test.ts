import { beforeAll, describe, expect, it } from 'vitest'
import type { CommandOf } from '#shared/commands/index'
import { fromInspect } from '#shared/commands/run/from-inspect'
import type { RunOptions } from '#shared/commands/run/options'
import { dockerdMissing } from '../../../../e2e/fixtures/private-dockerd'
import { engineAndBackend } from '../../testing/engine-and-backend'

type Recreate = CommandOf<'container.recreate'>

describe.skipIf(dockerdMissing())('a container made again with other options', () => {
  const settling = { grace: 1000, graceWithHealth: 10_000 }
  const { engine, gantry } = engineAndBackend({ settling })

  beforeAll(async () => {
    await engine.docker('network', 'create', '--subnet', '10.214.9.0/24', 'lane')
    await engine.docker('network', 'create', 'side')
  })

  const running = ['sh', '-c', 'trap "exit 0" TERM; sleep 1000 & wait']
  const run = (name: string, ...args: string[]): Promise<string> =>
    engine.docker('run', '-d', '--name', name, ...args, 'busybox', ...running)
  const show = (name: string, format: string): Promise<string> => engine.docker('inspect', '-f', format, name)
  const names = async (): Promise<string[]> =>
    (await engine.docker('ps', '-a', '--format', '{{.Names}}')).split('\n').toSorted()

  /** The command that makes a container again as it is, but for `change`. */
  const edit = async (
    name: string,
    change: Partial<RunOptions>,
    own: Pick<Recreate, 'start' | 'isOldRemoved'> = {},
  ) => {
    const raw = JSON.parse(await engine.docker('inspect', '-f', '{{json .}}', name))
    const image = JSON.parse(await engine.docker('image', 'inspect', '-f', '{{json .}}', raw.Image))
    const { options, isDetached } = fromInspect(raw, image, { keepsVolumes: true })
    const command: Recreate = {
      kind: 'container.recreate',
      target: raw.Id,
      ...options,
      ...(isDetached ? { detach: true } : {}),
      aside: `${name}-old`,
      start: true,
      ...change,
      name,
      ...own,
    }
    return command
  }
  const outcomeOf = async (command: Recreate) => {
    const entry = await gantry.run(command)
    const [result] = entry.results
    if (!result) throw new Error('no result')
    return { ...result, line: entry.line }
  }
  /** Id, state, name, fixed address and start of life: what must be the same when it comes back. */
  const facts = (name: string): Promise<string> =>
    show(name, '{{.Id}} {{.State.Status}} {{.Name}} {{json .NetworkSettings.Networks.lane.IPAMConfig}}')

  it('keeps name, volumes, networks and addresses, and removes the old one in the end', async () => {
    await run('web', '--network', 'lane', '--ip', '10.214.9.7', '--network-alias', 'front', '-v', '/data')
    await engine.docker('network', 'connect', '--alias', 'db', 'side', 'web')
    await engine.docker('exec', 'web', 'sh', '-c', 'echo kept > /data/file')
    const before = await show('web', '{{.Id}}')
    const volume = await show('web', '{{(index .Mounts 0).Name}}')
    const result = await outcomeOf(await edit('web', { env: [{ name: 'MODE', value: 'new' }] }))
    expect(result).toMatchObject({ outcome: 'done', details: [expect.stringMatching(/^[0-9a-f]{64}$/)] })
    expect(result.line.split(' &&\n').map((line) => line.replace(/ --.*/, ''))).toEqual([
      'docker create',
      'docker stop web',
      'docker rename web web-old',
      'docker rename web-new web',
      'docker start web',
      'docker rm web-old',
    ])
    const [id, state, ip] = (
      await show('web', '{{.Id}} {{.State.Status}} {{.NetworkSettings.Networks.lane.IPAddress}}')
    ).split(' ')
    expect([id === before, id, state, ip]).toEqual([false, result.details[0], 'running', '10.214.9.7'])
    expect(await show('web', '{{json .NetworkSettings.Networks.side.Aliases}}')).toContain('"db"')
    expect(await show('web', '{{json .NetworkSettings.Networks.lane.Aliases}}')).toContain('"front"')
    expect(await show('web', '{{(index .Mounts 0).Name}}')).toBe(volume)
    expect(await engine.docker('exec', 'web', 'sh', '-c', 'cat /data/file; echo $MODE')).toBe('kept\nnew')
    expect(await names()).toEqual(['web'])
    await engine.docker('rm', '-fv', 'web')
  })

  it('leaves the old one alone where the new one cannot be made', async () => {
    await run('web', '--network', 'lane')
    const before = await show('web', '{{.Id}} {{.State.StartedAt}}')
    const nowhere = await outcomeOf(await edit('web', { networks: [{ name: 'lane' }, { name: 'nowhere' }] }))
    expect([nowhere.outcome, nowhere.error?.message]).toEqual(['failed', expect.stringContaining('nowhere')])
    const unknown = await outcomeOf(await edit('web', { image: 'nothing/here:1', pull: 'never' }))
    expect([unknown.outcome, unknown.error?.code]).toEqual(['failed', 'not-found'])
    await engine.docker('create', '--name', 'web-old', 'busybox')
    const taken = await outcomeOf(await edit('web', {}))
    expect([taken.outcome, taken.error?.code]).toEqual(['failed', 'name-taken'])
    await engine.docker('rm', 'web-old')
    expect((await outcomeOf(await edit('web', {}, { start: false }))).error?.code).toBe('conflict')
    expect(await names()).toEqual(['web'])
    expect((await show('web', '{{.Id}} {{.State.Status}}')).split(' ')).toEqual([
      before.split(' ')[0],
      'running',
    ])
    await engine.docker('rm', '-f', 'web')
  })

  it.each([
    [
      'a command that there is not',
      { command: ['/no/such/program'] },
      /no such program|no such file|not found/i,
    ],
    [
      'one that ends at once',
      { command: ['sh', '-c', 'echo last words; exit 3'] },
      /Exit code 3\.\nlast words/,
    ],
    [
      'a health check that fails',
      { healthCommand: 'exit 1', healthInterval: 3e8, healthTimeout: 1e9, healthRetries: 1 },
      /health check/,
    ],
    ['a port that is taken', { ports: [{ ...port(80), hostPort: port(0).containerPort }] }, /port|address/i],
  ])('brings the old one back from %s', async (what, change, words) => {
    await run('web', '--network', 'lane', '--ip', '10.214.9.8')
    const before = await facts('web')
    if (what.includes('port')) {
      await run('holder', '-p', '127.0.0.1::80')
      const taken = Number((await engine.docker('port', 'holder', '80')).split(':')[1])
      const hostPort = { first: taken, last: taken }
      Object.assign(change, { ports: [{ ...port(80), hostIp: '127.0.0.1', hostPort }] })
    }
    const result = await outcomeOf(await edit('web', change))
    expect(result.outcome).toBe('failed')
    expect(result.error?.message).toMatch(words)
    expect(await facts('web')).toBe(before)
    expect((await names()).filter((name) => name.startsWith('web'))).toEqual(['web'])
    await engine.docker('rm', '-f', ...(await names()))
  })

  it('brings the old one back when it is cancelled, paused as it was', async () => {
    await run('web', '--network', 'lane', '--ip', '10.214.9.9')
    await engine.docker('pause', 'web')
    const before = await facts('web')
    expect(before).toContain('paused')
    const command = await edit('web', { env: [{ name: 'A', value: 'b' }] })
    settling.grace = 60_000
    const ended = gantry.rpc.activity.run({ id: 'recreate-cancelled', command })
    await expect.poll(() => show('web', '{{.Id}} {{.State.Status}}').catch(() => '')).toMatch(/ running$/)
    await gantry.rpc.activity.cancel({ id: 'recreate-cancelled' })
    expect((await ended).state).toBe('cancelled')
    settling.grace = 1000
    expect(await facts('web')).toBe(before)
    expect(await names()).toEqual(['web'])
    await engine.docker('rm', '-f', 'web')
  })

  it('makes one with --rm again where it does not work out', async () => {
    await run('brief', '--rm', '-v', '/data', '-e', 'A=1', '-l', 'kept=yes')
    await engine.docker('exec', 'brief', 'sh', '-c', 'echo kept > /data/file')
    const failed = await outcomeOf(
      await edit('brief', { command: ['/no/such/program'] }, { isOldRemoved: true }),
    )
    expect(failed.outcome).toBe('failed')
    expect(failed.line).not.toContain('docker rm ')
    expect(await show('brief', '{{.State.Status}} {{.HostConfig.AutoRemove}} {{.Config.Labels.kept}}')).toBe(
      'running true yes',
    )
    expect(await engine.docker('exec', 'brief', 'sh', '-c', 'cat /data/file; echo $A')).toBe('kept\n1')
    const done = await outcomeOf(
      await edit('brief', { env: [{ name: 'A', value: '2' }] }, { isOldRemoved: true }),
    )
    expect(done.outcome).toBe('done')
    expect(await engine.docker('exec', 'brief', 'sh', '-c', 'cat /data/file; echo $A')).toBe('kept\n2')
    expect(await names()).toEqual(['brief'])
    await engine.docker('rm', '-fv', 'brief')
  })

  it('replaces one that does not run without starting anything', async () => {
    await engine.docker('create', '--name', 'idle', 'busybox', 'true')
    const { outcome } = await outcomeOf(await edit('idle', { labels: { a: 'b' } }, { start: false }))
    expect(outcome).toBe('done')
    expect(await show('idle', '{{.State.Status}} {{.Config.Labels.a}}')).toBe('created b')
    expect(await names()).toEqual(['idle'])
  })
})

function port(number: number) {
  return { containerPort: { first: number, last: number }, protocol: 'tcp' as const }
}
