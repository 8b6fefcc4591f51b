import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ownMark } from '../../storage/process-mark'
import { aJournalEntry } from './journal-entry.fixture'
import { RecreateJournal } from './recreate-journal'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantry-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const begin = async (journal: RecreateJournal) => {
  const { run, engine, old, aside, name, nameBefore } = aJournalEntry()
  return journal.open({ run, engine, old, aside, name, nameBefore })
}
const files = (): string[] => readdirSync(join(folder, 'recreates'))
/** Makes the one entry on the disk that of another process. */
const giveTo = (owner: { pid: number; began: string | null }, at = Date.now()): void => {
  const path = join(folder, 'recreates', files()[0] ?? '')
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), owner, at }))
}

it('has on the disk how far it is, and nothing when it has ended', async () => {
  const journal = new RecreateJournal(folder)
  const entry = await begin(journal)
  await entry.note({ newId: 'abc', stage: 'stopping' })
  const text = readFileSync(join(folder, 'recreates', files()[0] ?? ''), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ newId: 'abc', stage: 'stopping', old: { name: 'web' } })
  expect(journal.abandoned()).toEqual([])
  await entry.close()
  expect([files(), journal.abandoned()]).toEqual([[], []])
})

it('finds what was given up here, and what a process that is gone has left', async () => {
  const journal = new RecreateJournal(folder)
  const entry = await begin(journal)
  entry.abandon()
  expect(journal.abandoned()).toMatchObject([{ stage: 'making' }])
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  // A process that lives is at it, unless its number belongs to a later one.
  giveTo({ pid, began: null })
  expect(journal.abandoned()).toEqual([])
  giveTo({ pid, began: 'long ago' })
  expect(journal.abandoned()).toHaveLength(process.platform === 'linux' ? 1 : 0)
  giveTo({ pid, began: null }, Date.now() - 3_600_000)
  expect(journal.abandoned()).toHaveLength(1)
  giveTo({ pid, began: null })
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(journal.abandoned()).toHaveLength(1)
  giveTo(ownMark())
  expect(new RecreateJournal(folder).abandoned()).toHaveLength(1)
})

it('goes on where nothing can be written, and takes no damaged file for an entry', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  writeFileSync(join(folder, 'recreates'), 'in the way')
  const journal = new RecreateJournal(folder)
  const entry = await begin(journal)
  await entry.note({ stage: 'stopping' })
  expect(journal.abandoned()).toEqual([])
  rmSync(join(folder, 'recreates'))
  await entry.note({ stage: 'renaming' })
  entry.abandon()
  writeFileSync(join(folder, 'recreates', 'half.json'), '{"id":')
  expect(journal.abandoned()).toMatchObject([{ stage: 'renaming' }])
  expect(error).toHaveBeenCalled()
  error.mockRestore()
})
