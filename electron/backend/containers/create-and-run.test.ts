import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Command, commandSchema } from '#shared/commands/index'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { type PrivateRegistry, registryMissing, startRegistry } from '../../../e2e/fixtures/private-registry'
import { engineAndBackend } from '../testing/engine-and-backend'

describe.skipIf(dockerdMissing() ?? registryMissing())('containers made on a real engine', () => {
  const { engine, gantry } = engineAndBackend()
  let registry: PrivateRegistry
  let remote: string

  beforeAll(async () => {
    registry = await startRegistry()
    remote = `${registry.host}/team/app:1.0`
    const folder = join(engine.folder, 'app')
    mkdirSync(folder)
    writeFileSync(join(folder, 'noise'), randomBytes(1 << 16))
    execFileSync('tar', ['-C', folder, '-cf', `${folder}.tar`, '.'])
    await engine.docker('import', '--change', 'CMD ["/noise"]', `${folder}.tar`, remote)
    await engine.docker('push', remote)
    await engine.docker('rmi', remote)
  })
  afterAll(async () => {
    await registry.stop()
  })

  const make = async (command: Record<string, unknown>) => {
    const entry = await gantry.run(commandSchema.parse(command) as Command)
    const [result] = entry.results
    if (!result) throw new Error('no result')
    return { ...result, line: entry.line, entry }
  }
  const stateOf = (id: string): Promise<string> => engine.docker('inspect', '-f', '{{.State.Status}}', id)

  it('creates without starting, and runs', async () => {
    const created = await make({
      kind: 'container.create',
      image: 'busybox',
      name: 'made',
      command: ['true'],
    })
    expect(created).toMatchObject({
      target: 'made',
      outcome: 'done',
      line: 'docker create --name made busybox true',
    })
    expect(await stateOf('made')).toBe('created')
    const command = ['sleep', '1000']
    const ran = await make({ kind: 'container.run', detach: true, image: 'busybox', command })
    expect(ran.line).toBe('docker run --detach busybox sleep 1000')
    expect(await stateOf(ran.details[0] ?? '')).toBe('running')
    const again = await make({ kind: 'container.create', image: 'busybox', name: 'made' })
    expect(again.error?.code).toBe('name-taken')
  })

  it('pulls what is missing, always, or never', async () => {
    const never = await make({ kind: 'container.create', image: remote, pull: 'never' })
    expect([never.outcome, never.error?.code]).toEqual(['failed', 'not-found'])
    const missing = await make({ kind: 'container.create', image: remote })
    expect(missing.outcome).toBe('done')
    expect(missing.entry.progress?.parts[0]).toMatchObject({ isDone: true })
    registry.line.cutAfter(0)
    expect((await make({ kind: 'container.create', image: remote })).outcome).toBe('done')
    expect((await make({ kind: 'container.create', image: remote, pull: 'always' })).outcome).toBe('failed')
    registry.line.cutAfter(null)
    const unknown = `${registry.host}/team/nothing:1.0`
    expect((await make({ kind: 'container.create', image: unknown })).error?.code).toBe('image-unknown')
  })

  it('asks for graphics cards; an engine that has none says so', async () => {
    const ran = await make({ kind: 'container.run', image: 'busybox', gpus: [{ count: -1 }] })
    expect(ran).toMatchObject({ outcome: 'failed', line: 'docker run --gpus all busybox' })
    expect(ran.error?.message).toMatch(/could not select device driver.*gpu/)
  })

  it('keeps a container that cannot be started, and says which; one with --rm goes', async () => {
    const command = ['/no/such/program']
    const kept = await make({ kind: 'container.run', image: 'busybox', detach: true, command })
    expect(kept.outcome).toBe('failed')
    expect(kept.error?.message).toContain('/no/such/program')
    expect(await stateOf(kept.details[0] ?? '')).toBe('created')
    const before = await engine.docker('ps', '-aq')
    const gone = await make({
      kind: 'container.run',
      image: 'busybox',
      detach: true,
      autoRemove: true,
      command,
    })
    expect([gone.outcome, gone.details]).toEqual(['failed', []])
    expect(await engine.docker('ps', '-aq')).toBe(before)
  })

  it('answers the warnings of the engine', async () => {
    const warned = await make({
      kind: 'container.create',
      image: 'busybox',
      memory: 1 << 29,
      memorySwappiness: 10,
    })
    const [id, ...warnings] = warned.details
    expect(id).toMatch(/^[0-9a-f]{64}$/)
    for (const warning of warnings) expect(warning).not.toBe('')
  })

  it('attaches several networks to an engine that takes one at a time', async () => {
    for (const name of ['lane', 'side']) await engine.docker('network', 'create', name)
    const networks = [{ name: 'lane' }, { name: 'side', aliases: ['db'] }]
    const { details } = await make({ kind: 'container.create', image: 'busybox', networks })
    const asked = await engine.docker('inspect', '-f', '{{json .NetworkSettings.Networks}}', details[0] ?? '')
    expect(JSON.parse(asked)).toMatchObject({ lane: {}, side: { Aliases: expect.arrayContaining(['db']) } })
    const failed = await make({
      kind: 'container.run',
      detach: true,
      image: 'busybox',
      networks: [{ name: 'lane' }, { name: 'nowhere' }],
    })
    expect(failed.outcome).toBe('failed')
    expect(failed.error?.message).toContain('nowhere')
  })

  it('does not send what this engine would ignore', async () => {
    const { error } = await make({ kind: 'container.create', image: 'busybox', annotations: { a: 'b' } })
    const [, minor = '0'] = gantry.backend.connection.current().facts.apiVersion.split('.')
    expect(error?.code).toBe(Number(minor) < 43 ? 'not-supported' : undefined)
  })

  it('gives secrets to the container, and to nobody else', async () => {
    const env = [
      { name: 'DB_PASSWORD', value: 'hunter2' },
      { name: 'MODE', value: 'x' },
    ]
    const { line, entry, details } = await make({ kind: 'container.create', image: 'busybox', env })
    expect(line).toBe('docker create --env DB_PASSWORD --env MODE=x busybox')
    expect(JSON.stringify(entry)).not.toContain('hunter2')
    const given = await engine.docker('inspect', '-f', '{{json .Config.Env}}', details[0] ?? '')
    expect(JSON.parse(given)).toContain('DB_PASSWORD=hunter2')
  })
})
