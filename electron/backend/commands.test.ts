import { describe, expect, it } from 'vitest'
import { type Command, commandSpecs } from '#shared/commands/index'
import { dockerdMissing } from '../../e2e/fixtures/private-dockerd'
import { executors } from './commands'
import { engineAndBackend } from './testing/engine-and-backend'

it('has one executor for each command, and no other', () => {
  expect(Object.keys(executors).toSorted()).toEqual(commandSpecs.map(({ kind }) => kind).toSorted())
})

describe.skipIf(dockerdMissing())('commands on a real engine', () => {
  const { engine, gantry } = engineAndBackend()

  const runContainer = (...args: string[]): Promise<string> =>
    engine.docker('run', '-d', ...args, 'busybox:latest', 'sh', '-c', 'trap "exit 0" TERM; sleep 1000 & wait')
  const stateOf = (id: string): Promise<string> => engine.docker('inspect', '-f', '{{.State.Status}}', id)

  it('starts, pauses, unpauses, restarts, stops and kills', async () => {
    const id = await runContainer('--name', 'cycle')
    const targets = [id]
    const steps = [
      ['container.pause', 'paused'],
      ['container.unpause', 'running'],
      ['container.restart', 'running'],
      ['container.stop', 'exited'],
      ['container.start', 'running'],
      ['container.kill', 'exited'],
    ] as const
    for (const [kind, state] of steps) {
      const entry = await gantry.run({ kind, targets })
      expect([kind, entry.state, await stateOf(id)]).toEqual([kind, 'done', state])
    }
    const { line } = await gantry.run({ kind: 'container.start', targets })
    expect(line).toBe('docker start cycle')
  })

  it('skips what is so already', async () => {
    const targets = [await runContainer()]
    const outcomeOf = async (kind: 'container.start' | 'container.stop' | 'container.pause') =>
      (await gantry.run({ kind, targets })).results[0]?.outcome
    expect(await outcomeOf('container.start')).toBe('skipped')
    await gantry.run({ kind: 'container.pause', targets })
    expect(await outcomeOf('container.pause')).toBe('skipped')
    await gantry.run({ kind: 'container.unpause', targets })
    expect((await gantry.run({ kind: 'container.unpause', targets })).results[0]?.outcome).toBe('skipped')
    await gantry.run({ kind: 'container.kill', targets })
    expect(await outcomeOf('container.stop')).toBe('skipped')
  })

  it('says why a container cannot be killed, renamed or removed', async () => {
    const stopped = await engine.docker('create', '--name', 'taken', 'busybox:latest', 'true')
    const running = await runContainer()
    const codeOf = async (command: Command) => {
      const { state, results } = await gantry.run(command)
      return [state, results[0]?.error?.code]
    }
    expect(await codeOf({ kind: 'container.kill', targets: [stopped] })).toEqual(['failed', 'not-running'])
    expect(await codeOf({ kind: 'container.pause', targets: [stopped] })).toEqual(['failed', 'not-running'])
    expect(await codeOf({ kind: 'container.rename', target: running, name: 'taken' })).toEqual([
      'failed',
      'name-taken',
    ])
    expect((await codeOf({ kind: 'container.remove', targets: [running] }))[0]).toBe('failed')
    expect(await codeOf({ kind: 'container.start', targets: ['nobody'] })).toEqual(['failed', 'not-found'])
    expect(await stateOf(running)).toBe('running')
  })

  it('renames; removes with force and anonymous volumes; a removed one counts as done', async () => {
    const id = await runContainer('-v', '/data')
    await gantry.run({ kind: 'container.rename', target: id, name: 'renamed' })
    expect(await engine.docker('inspect', '-f', '{{.Name}}', id)).toBe('/renamed')
    const volume = await engine.docker('inspect', '-f', '{{(index .Mounts 0).Name}}', id)
    const removal: Command = { kind: 'container.remove', targets: [id], force: true, volumes: true }
    const both = await Promise.all([gantry.run(removal), gantry.run(removal)])
    expect(both.map(({ state }) => state)).toEqual(['done', 'done'])
    expect(await engine.docker('ps', '-aq', '--no-trunc')).not.toContain(id)
    expect(await engine.docker('volume', 'ls', '-q')).not.toContain(volume)
    expect((await gantry.run(removal)).results[0]?.outcome).toBe('skipped')
  })

  it('never calls a partial failure a success', async () => {
    const ids = await Promise.all([runContainer(), runContainer(), runContainer()])
    const entry = await gantry.run({ kind: 'container.stop', targets: [...ids, 'nobody', 'nothing'] })
    expect(entry.state).toBe('partial')
    expect(entry.results.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'failed', 'failed'])
    expect(entry.progress).toEqual({ current: 5, total: 5, unit: 'items', parts: [] })
  })

  it('cancels what is not done yet', async () => {
    const stubborn = await engine.docker(
      'run',
      '-d',
      'busybox:latest',
      'sh',
      '-c',
      'trap "" TERM; sleep 1000',
    )
    const ended = gantry.rpc.activity.run({
      id: 'slow-stop-1',
      command: { kind: 'container.stop', targets: [stubborn], timeout: 30 },
    })
    const again = gantry.rpc.activity.run({
      id: 'slow-stop-1',
      command: { kind: 'container.remove', targets: [stubborn], force: true },
    })
    await expect.poll(() => gantry.backend.activeRuns()).toBe(1)
    await gantry.rpc.activity.cancel({ id: 'slow-stop-1' })
    expect((await ended).state).toBe('cancelled')
    expect(await again).toEqual(await ended)
    expect(gantry.backend.activeRuns()).toBe(0)
    expect(await stateOf(stubborn)).toBe('running')
  })

  it('creates and removes volumes', async () => {
    const labels = { purpose: 'a = b' }
    expect((await gantry.run({ kind: 'volume.create', name: 'kept', labels })).results[0]).toMatchObject({
      outcome: 'done',
      details: ['kept'],
    })
    expect(await engine.docker('volume', 'inspect', '-f', '{{json .Labels}}', 'kept')).toBe(
      JSON.stringify(labels),
    )
    expect((await gantry.run({ kind: 'volume.create', name: 'kept' })).results[0]?.outcome).toBe('skipped')
    await runContainer('-v', 'kept:/data', '--name', 'holder')
    const refused = await gantry.run({ kind: 'volume.remove', targets: ['kept'] })
    expect(refused.results[0]?.error).toMatchObject({ code: 'in-use', status: 409 })
    await gantry.run({ kind: 'container.remove', targets: ['holder'], force: true })
    expect((await gantry.run({ kind: 'volume.remove', targets: ['kept'] })).state).toBe('done')
    expect((await gantry.run({ kind: 'volume.remove', targets: ['kept'] })).results[0]?.outcome).toBe(
      'skipped',
    )
    const [anonymous] = (await gantry.run({ kind: 'volume.create' })).results
    expect(anonymous?.details[0]).toMatch(/^[0-9a-f]{64}$/)
  })

  it('creates and removes networks', async () => {
    const command = {
      kind: 'network.create' as const,
      name: 'lane',
      subnets: ['10.211.7.0/24'],
      gateways: ['10.211.7.9'],
      internal: true,
      labels: { team: 'a' },
    } satisfies Command
    const [created] = (await gantry.run(command)).results
    expect(created?.outcome).toBe('done')
    const facts = await engine.docker(
      'network',
      'inspect',
      'lane',
      '-f',
      '{{json .IPAM.Config}} {{.Internal}}',
    )
    expect(facts).toBe('[{"Subnet":"10.211.7.0/24","Gateway":"10.211.7.9"}] true')
    expect((await gantry.run(command)).results[0]?.error?.code).toBe('name-taken')
    await runContainer('--network', 'lane', '--name', 'driver')
    const inUse = await gantry.run({ kind: 'network.remove', targets: ['lane'] })
    expect(inUse.results[0]?.error?.code).toBe('in-use')
    await gantry.run({ kind: 'container.remove', targets: ['driver'], force: true })
    expect((await gantry.run({ kind: 'network.remove', targets: ['lane'] })).state).toBe('done')
    expect((await gantry.run({ kind: 'network.remove', targets: ['bridge'] })).state).toBe('failed')
  })

  it('untags and deletes images; says who uses one', async () => {
    for (const tag of ['app:1', 'app:2']) await engine.docker('tag', 'busybox:latest', tag)
    expect((await gantry.run({ kind: 'image.remove', targets: ['app:1', 'app:2'] })).results).toEqual([
      { target: 'app:1', outcome: 'done', details: ['Untagged: app:1'] },
      { target: 'app:2', outcome: 'done', details: ['Untagged: app:2'] },
    ])
    const holder = await engine.docker('create', 'busybox:latest')
    const refused = await gantry.run({ kind: 'image.remove', targets: ['busybox:latest'] })
    expect(refused.results[0]?.error).toMatchObject({ code: 'in-use', status: 409 })
    expect(refused.results[0]?.error?.message).toMatch(/container [0-9a-f]{12} is using/)
    const committed = await engine.docker('commit', '-c', 'LABEL a=b', holder, 'mine:1')
    const byId = await gantry.run({ kind: 'image.remove', targets: [committed] })
    expect(byId.line).toBe(`docker rmi ${committed.slice(7, 19)}`)
    expect(byId.results[0]?.details).toContain(`Deleted: ${committed}`)
  })
})
