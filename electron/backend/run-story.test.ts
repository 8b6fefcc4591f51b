import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'
import { dockerdMissing } from '../../e2e/fixtures/private-dockerd'
import { until } from '../../e2e/fixtures/until'
import { engineAndBackend } from './testing/engine-and-backend'

describe.skipIf(dockerdMissing())('what happened in a run, and what takes a command back', () => {
  const { engine, gantry } = engineAndBackend()
  const entries = new Map<string, ActivityEntry>()
  const watching = new AbortController()

  beforeAll(async () => {
    const changes = await gantry.rpc.activity.watch(undefined, { signal: watching.signal })
    void (async () => {
      for await (const change of changes)
        if (change.type === 'entry') entries.set(change.entry.id, change.entry)
    })().catch(() => undefined)
  })
  afterAll(async () => {
    watching.abort()
  })

  const typesOf = ({ steps = [] }: ActivityEntry) => steps.map(({ type }) => type)
  /** The steps once one of each of these types is there: what a container said may be told after its end. */
  const storyOf = async (command: Command, ...wanted: readonly string[]): Promise<ActivityEntry> => {
    const { id } = await gantry.run(command)
    return until(
      () => {
        const entry = entries.get(id)
        const told: readonly string[] = entry ? typesOf(entry) : []
        return wanted.every((type) => told.includes(type)) ? entry : undefined
      },
      `${wanted} in ${JSON.stringify(command)}`,
    )
  }

  it('tells the story of a container that says hello and ends', async () => {
    const { steps = [] } = await storyOf(
      {
        kind: 'container.run',
        image: 'busybox:latest',
        name: 'hello',
        volumes: [{ source: 'fresh', target: '/data' }],
        command: ['sh', '-c', 'echo Hello from Docker!; sleep 0.3; exit 4'],
      },
      'output',
      'ended',
    )
    const types = steps.map(({ type }) => type)
    expect(types.slice(0, 3)).toEqual(['asked', 'image-found', 'created'])
    // The engine prepares both at the same time.
    expect(types.slice(3, 5).toSorted()).toEqual(['network', 'volume'])
    expect(types.slice(5)).toEqual(['started', 'output', 'ended'])
    const step = (type: string) => steps.find((each) => each.type === type)
    expect(step('image-found')).toMatchObject({ image: 'busybox:latest' })
    expect(step('created')).toMatchObject({ name: 'hello', id: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(step('volume')).toMatchObject({ name: 'fresh', destination: '/data', isNew: true })
    expect(step('network')).toMatchObject({ name: 'bridge' })
    expect(step('output')).toMatchObject({ stream: 'stdout', text: 'Hello from Docker!' })
    expect(step('ended')).toMatchObject({ exitCode: 4 })
    const times = steps.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it('hears what a container says that is removed when it ends', async () => {
    const entry = await storyOf(
      { kind: 'container.run', image: 'busybox:latest', autoRemove: true, command: ['echo', 'gone soon'] },
      'output',
      'removed',
    )
    expect(typesOf(entry)).toEqual(expect.arrayContaining(['started', 'output', 'ended', 'removed']))
    expect(entry.steps?.find(({ type }) => type === 'output')).toMatchObject({ text: 'gone soon' })
  })

  it('says where a run stopped', async () => {
    const noCommand = await gantry.run({
      kind: 'container.run',
      image: 'busybox:latest',
      command: ['frobnicate'],
    })
    const types = typesOf(noCommand)
    expect([types.slice(0, 3), types.at(-1)]).toEqual([['asked', 'image-found', 'created'], 'failed'])
    expect(types).not.toContain('ended')
    const noImage = await gantry.run({ kind: 'container.run', image: 'localhost:1/none:1' })
    expect(typesOf(noImage)).toEqual(['asked', 'image-missing', 'failed'])
  })

  it('tells of a start, and of a kill', async () => {
    const target = await engine.docker('create', 'busybox:latest', 'sh', '-c', 'echo up; sleep 1000')
    const { id } = await gantry.run({ kind: 'container.start', targets: [target] })
    await gantry.run({ kind: 'container.kill', targets: [target] })
    const entry = await until(() => {
      const found = entries.get(id)
      return found && typesOf(found).includes('ended') ? found : undefined
    }, 'the end')
    expect(typesOf(entry)).toEqual(expect.arrayContaining(['asked', 'network', 'started', 'killed', 'ended']))
    expect(entry.steps?.at(-1)).toMatchObject({ exitCode: 137 })
  })

  it('takes back: stop, pause, rename, networks; each once', async () => {
    await engine.docker('network', 'create', '--subnet', '10.213.5.0/24', 'lane')
    const target = await engine.docker('run', '-d', '--init', '--name', 'first', 'busybox', 'sleep', '1000')
    await engine.docker('network', 'connect', '--alias', 'db', '--ip', '10.213.5.9', 'lane', target)
    const inspect = (format: string) => engine.docker('inspect', '-f', format, target)
    const runAndUndo = async (command: Command) => {
      const entry = await gantry.run(command)
      expect(entry.undo?.type).toBe('inverse')
      const undone = await gantry.rpc.activity.undo({ id: entry.id })
      expect(undone.map(({ state }) => state)).toEqual(entry.undo?.lines.map(() => 'done'))
      await expect(gantry.rpc.activity.undo({ id: entry.id })).rejects.toThrow()
      return entry.undo?.lines
    }
    expect(await runAndUndo({ kind: 'container.pause', targets: [target] })).toEqual(['docker unpause first'])
    expect(await runAndUndo({ kind: 'container.kill', targets: [target] })).toEqual(['docker start first'])
    expect(await runAndUndo({ kind: 'container.stop', targets: [target], timeout: 1 })).toEqual([
      'docker start first',
    ])
    expect(await runAndUndo({ kind: 'container.rename', target, name: 'second' })).toEqual([
      'docker rename second first',
    ])
    expect(await inspect('{{.Name}} {{.State.Status}}')).toBe('/first running')
    const [line] = (await runAndUndo({ kind: 'network.disconnect', network: 'lane', target })) ?? []
    expect(line).toMatch(/^docker network connect --alias db --ip 10\.213\.5\.9 lane (?:first|second)$/)
    const lane = JSON.parse(await inspect('{{json .NetworkSettings.Networks.lane}}'))
    expect(lane).toMatchObject({ IPAddress: '10.213.5.9', Aliases: expect.arrayContaining(['db']) })
    const removed = await engine.docker('run', '-d', '--rm', 'busybox', 'sleep', '1000')
    const stopped = await gantry.run({ kind: 'container.stop', targets: [removed], timeout: 0 })
    expect(stopped.undo).toBeUndefined()
  })

  it('takes back a name of an image, as long as the image is there', async () => {
    const id = await engine.docker('image', 'inspect', '-f', '{{.Id}}', 'busybox:latest')
    const other = await engine.docker('commit', await engine.docker('create', 'busybox:latest'), 'mine:1')
    const undo = async (command: Command) => {
      const entry = await gantry.run(command)
      await gantry.rpc.activity.undo({ id: entry.id })
      return entry.undo?.lines
    }
    const idOf = (name: string) => engine.docker('image', 'inspect', '-f', '{{.Id}}', name)
    expect(await undo({ kind: 'image.tag', target: 'busybox:latest', reference: 'mine:1' })).toEqual([
      `docker tag ${other.slice(7, 19)} mine:1`,
    ])
    expect(await idOf('mine:1')).toBe(other)
    expect(await undo({ kind: 'image.tag', target: 'busybox:latest', reference: 'mine:2' })).toEqual([
      'docker rmi mine:2',
    ])
    await engine.docker('tag', id, 'mine:3')
    await undo({ kind: 'image.remove', targets: ['mine:3'] })
    expect(await idOf('mine:3')).toBe(id)
    const removed = await gantry.run({ kind: 'image.remove', targets: ['mine:1'] })
    expect(removed.undo).toBeUndefined()
  })

  it('makes a removed container again, and keeps its secrets off the disk', async () => {
    await engine.docker('volume', 'create', 'data')
    const target = await engine.docker(
      'run',
      '-d',
      '--init',
      '--name',
      'again',
      '-e',
      'DB_PASSWORD=hunter2',
      '-e',
      'MODE=fast',
      '-v',
      'data:/data',
      '-p',
      '127.0.0.1::80',
      '--label',
      'a=b',
      'busybox',
      'sleep',
      '1000',
    )
    const entry = await gantry.run({ kind: 'container.remove', targets: [target], force: true })
    expect(entry.undo).toMatchObject({ type: 'recreate', lines: [expect.stringContaining('--name again')] })
    expect(JSON.stringify(entry)).not.toContain('hunter2')
    const [made] = await gantry.rpc.activity.undo({ id: entry.id })
    expect(made?.state).toBe('done')
    expect(JSON.stringify(made)).not.toContain('hunter2')
    const [raw] = JSON.parse(await engine.docker('inspect', 'again'))
    expect(raw.Config.Env).toEqual(expect.arrayContaining(['DB_PASSWORD=hunter2', 'MODE=fast']))
    expect(raw.Mounts[0]).toMatchObject({ Name: 'data', Destination: '/data' })
    expect(raw.State.Running).toBe(true)
  })
})
