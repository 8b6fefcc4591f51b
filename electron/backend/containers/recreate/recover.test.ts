import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { dockerdMissing } from '../../../../e2e/fixtures/private-dockerd'
import { engineAndBackend } from '../../testing/engine-and-backend'
import { startBackend } from '../../testing/start-backend'
import type { JournalEntry, RecreateStage } from './journal-entry'
import { aJournalEntry } from './journal-entry.fixture'
import { recover } from './recover'

describe.skipIf(dockerdMissing())('a recreate that was cut off', () => {
  const { engine, gantry } = engineAndBackend()
  const settling = { grace: 300, graceWithHealth: 1000 }

  afterEach(async () => {
    const ids = (await engine.docker('ps', '-aq')).split('\n').filter(Boolean)
    if (ids.length > 0) await engine.docker('rm', '-fv', ...ids)
  })

  const asideName = 'web-old'
  const nameBefore = 'web-new-0123abcd'
  const create = (name: string, ...rest: string[]): Promise<string> =>
    engine.docker('create', '--stop-timeout', '0', '--name', name, ...rest)
  const run = async (name: string, ...rest: string[]): Promise<string> => {
    const id = await create(name, ...(rest.length > 0 ? rest : ['busybox', 'sleep', '1000']))
    await engine.docker('start', id)
    return id
  }
  /** Name and state of each container, in order. */
  const all = async (): Promise<string[]> =>
    (await engine.docker('ps', '-a', '--format', '{{.Names}} {{.State}}'))
      .split('\n')
      .filter(Boolean)
      .toSorted()
  const entryOf = (oldId: string, stage: RecreateStage, change: Partial<JournalEntry> = {}): JournalEntry => {
    const entry = aJournalEntry(stage, change)
    return { ...entry, old: { ...entry.old, id: oldId, ...change.old } }
  }
  const take = async (entry: JournalEntry) => {
    const current = gantry.backend.connection.current()
    const recovered = await recover(entry, settling, {
      engine: current,
      signal: new AbortController().signal,
    })
    return recovered && { ...recovered.recovery, did: recovered.did }
  }
  /** The old one stopped and aside, as far as it is between its new name and the start of the new one. */
  const setAside = async (): Promise<string> => {
    const old = await run('web')
    await engine.docker('stop', 'web')
    await engine.docker('rename', 'web', asideName)
    return old
  }

  it('leaves the old one untouched that was not yet stopped, and removes a new one nobody knew the id of', async () => {
    const old = await run('web')
    await create(nameBefore, 'busybox')
    const startedAt = await engine.docker('inspect', '-f', '{{.State.StartedAt}}', 'web')
    const entry = entryOf(old, 'making')
    expect(await take(entry)).toEqual({
      name: 'web',
      outcome: 'unchanged',
      isTold: false,
      did: [`docker rm -fv ${nameBefore}`],
    })
    expect(await take(entry)).toMatchObject({ outcome: 'unchanged', did: [] })
    expect([await all(), await engine.docker('inspect', '-f', '{{.State.StartedAt}}', 'web')]).toEqual([
      ['web running'],
      startedAt,
    ])
  })

  it('waits for a stop that the engine still carries out, and starts it again, paused as it was', async () => {
    const old = await run(
      'web',
      'busybox',
      'sh',
      '-c',
      'trap "sleep 0.5; exit 0" TERM; while :; do sleep 0.1; done',
    )
    const made = await create(nameBefore, 'busybox')
    const stopping = engine.docker('stop', '-t', '5', 'web')
    const was = { ...aJournalEntry().old, id: old, isPaused: true, stopsWithin: 5000 }
    const recovered = await take(entryOf(old, 'stopping', { newId: made, old: was }))
    await stopping
    expect(recovered).toMatchObject({
      outcome: 'brought-back',
      did: [`docker rm -fv ${nameBefore}`, 'docker start web', 'docker pause web'],
    })
    expect(await all()).toEqual(['web paused'])
  })

  it.each(['renaming', 'naming', 'starting'] as const)(
    'brings the old one back from %s, once',
    async (stage) => {
      const old = await setAside()
      const made = await create(stage === 'starting' ? 'web' : nameBefore, 'busybox')
      const entry = entryOf(old, stage, { newId: made })
      expect(await take(entry)).toMatchObject({ outcome: 'brought-back' })
      expect(await take(entry)).toMatchObject({ outcome: 'unchanged', did: [] })
      expect([await all(), await engine.docker('inspect', '-f', '{{.Id}}', 'web')]).toEqual([
        ['web running'],
        old,
      ])
    },
  )

  it('keeps the new one where it stays up, and takes the old one back where it does not', async () => {
    const old = await setAside()
    const ended = await run('web', 'busybox', 'sh', '-c', 'exit 3')
    await engine.docker('wait', 'web')
    expect(await take(entryOf(old, 'settling', { newId: ended }))).toMatchObject({ outcome: 'brought-back' })
    expect(await all()).toEqual(['web running'])

    await engine.docker('stop', 'web')
    await engine.docker('rename', 'web', asideName)
    const made = await run('web')
    expect(await take(entryOf(old, 'settling', { newId: made }))).toMatchObject({
      outcome: 'finished',
      did: [`docker rm ${asideName}`],
    })
    expect(await all()).toEqual(['web running'])
    // It had been removed already.
    expect(await take(entryOf(old, 'removing', { newId: made }))).toMatchObject({
      outcome: 'finished',
      did: [],
    })
  })

  it('touches nothing where somebody has changed things', async () => {
    const old = await setAside()
    const made = await create('other', 'busybox')
    expect(await take(entryOf(old, 'naming', { newId: made }))).toMatchObject({
      outcome: 'left',
      reason: 'renamed',
      oldName: asideName,
    })
    await engine.docker('rename', 'other', nameBefore)
    await run('web')
    expect(await take(entryOf(old, 'naming', { newId: made }))).toMatchObject({
      reason: 'name-taken',
      did: [],
    })
    await engine.docker('rm', '-f', 'web')
    await engine.docker('rename', nameBefore, 'web')
    await engine.docker('start', asideName)
    await engine.docker('rm', 'web')
    const again = await run('web')
    expect(await take(entryOf(old, 'settling', { newId: again }))).toMatchObject({ reason: 'both-run' })
    await engine.docker('rm', '-f', 'web')
    expect(await take(entryOf(old, 'removing', { newId: again }))).toMatchObject({ reason: 'new-gone' })
    await engine.docker('rm', '-f', asideName)
    await create(nameBefore, 'busybox')
    expect(await take(entryOf(old, 'naming'))).toMatchObject({ outcome: 'left', reason: 'old-gone', did: [] })
    expect(await all()).toEqual([`${nameBefore} created`])
  })

  it('goes on with the new one where the engine has removed the old one by itself', async () => {
    const old = await run('web', '--rm', 'busybox', 'sleep', '1000')
    await engine.docker('stop', 'web')
    await expect.poll(all).toEqual([])
    await create(nameBefore, 'busybox', 'sleep', '1000')
    const was = { ...aJournalEntry().old, id: old, isAutoRemoved: true }
    expect(await take(entryOf(old, 'stopping', { old: was }))).toMatchObject({
      outcome: 'finished',
      did: [`docker rename ${nameBefore} web`, 'docker start web'],
    })
    expect(await all()).toEqual(['web running'])
  })

  it('says what the engine refused, and where the old one is', async () => {
    await run('holder', '-p', '127.0.0.1::80', 'busybox', 'sleep', '1000')
    const port = (await engine.docker('port', 'holder', '80')).split(':')[1] ?? ''
    const old = await create(asideName, '-p', `127.0.0.1:${port}:80`, 'busybox', 'sleep', '1000')
    expect(await take(entryOf(old, 'naming'))).toMatchObject({
      outcome: 'failed',
      message: expect.stringMatching(/port|address/),
      did: [`docker rename ${asideName} web`],
    })
  })

  it('knows by the container whether it is the engine', async () => {
    const { facts } = gantry.backend.connection.current()
    const { id, address } = facts
    expect(await take(entryOf('f'.repeat(64), 'naming'))).toBeUndefined()
    expect(
      await take(entryOf('f'.repeat(64), 'naming', { engine: { id, address: 'unix:///other' } })),
    ).toBeUndefined()
    expect(await take(entryOf('f'.repeat(64), 'naming', { engine: { id, address } }))).toMatchObject({
      reason: 'old-gone',
    })
  })

  it('is taken up when the engine is connected, and told in the activity list', async () => {
    const old = await setAside()
    const made = await create(nameBefore, 'busybox')
    const dataDir = mkdtempSync(join(tmpdir(), 'gantry-data-'))
    const entry = entryOf(old, 'naming', { newId: made })
    const folder = join(dataDir, 'recreates')
    mkdirSync(folder)
    writeFileSync(join(folder, `${entry.id}.json`), JSON.stringify(entry))
    const later = await startBackend(engine.host, dataDir)
    try {
      await expect.poll(() => readdirSync(folder)).toEqual([])
      expect(await all()).toEqual(['web running'])
      const list = await later.rpc.activity.watch()
      const first = await list.next()
      await list.return?.()
      expect(first.value).toMatchObject({
        entries: [
          {
            id: 'interrupted-run',
            state: 'failed',
            results: [
              { error: { code: 'interrupted' }, details: expect.arrayContaining(['docker start web']) },
            ],
            recovery: { outcome: 'brought-back', isTold: false },
          },
        ],
      })
    } finally {
      await later.stop()
    }
  })
})
