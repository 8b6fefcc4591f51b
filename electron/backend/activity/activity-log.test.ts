import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ActivityEntry } from '#shared/contract/activity'
import { ActivityLog } from './activity-log'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantry-activity-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const entry = (id: string, change: Partial<ActivityEntry> = {}): ActivityEntry => ({
  id,
  command: { kind: 'container.start', targets: ['web'] },
  line: 'docker start web',
  startedAt: 1,
  endedAt: 2,
  state: 'done',
  progress: null,
  results: [{ target: 'web', outcome: 'done', details: [] }],
  ...change,
})
const running: Partial<ActivityEntry> = { state: 'running', endedAt: null, results: [] }

it('keeps its entries over a restart; what was running then has failed', async () => {
  const log = new ActivityLog(folder)
  log.put(entry('run-1'))
  log.put(entry('run-2', running))
  await log.saved()
  const [first, second] = new ActivityLog(folder).entries
  expect(first).toEqual(entry('run-1'))
  expect(second).toMatchObject({
    id: 'run-2',
    state: 'failed',
    endedAt: 1,
    results: [{ outcome: 'failed', error: { code: 'interrupted' } }],
  })
})

it('keeps 500 ended entries and every running one', async () => {
  const log = new ActivityLog(folder)
  log.put(entry('run-old', running))
  for (let index = 0; index < 510; index++) log.put(entry(`run-${index}`))
  await log.saved()
  const ids = new ActivityLog(folder).entries.map(({ id }) => id)
  expect([ids.length, ids[0], ids[1], ids.at(-1)]).toEqual([501, 'run-old', 'run-10', 'run-509'])
})

it('forgets what has ended when it is cleared, and tells what goes on', async () => {
  const log = new ActivityLog(folder)
  log.put(entry('run-1'))
  log.put(entry('run-2', running))
  const changes = log.changes.subscribe(new AbortController().signal)
  log.clear()
  expect((await changes.next()).value).toEqual({ type: 'cleared' })
  expect((await changes.next()).value).toEqual({ type: 'entry', entry: entry('run-2', running) })
  await log.saved()
  expect(new ActivityLog(folder).entries.map(({ id }) => id)).toEqual(['run-2'])
})
