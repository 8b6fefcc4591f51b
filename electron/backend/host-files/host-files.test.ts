import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { absolutePath } from './absolute-path'
import { toHostFileError } from './host-file-error'
import { listFolder } from './list-folder'
import { readText } from './read-text'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantry-host-'))
  mkdirSync(join(folder, 'site'))
  mkdirSync(join(folder, '.cache'))
  writeFileSync(join(folder, 'file10'), '')
  writeFileSync(join(folder, 'file9'), 'A=1\n')
  symlinkSync(join(folder, 'site'), join(folder, 'link'))
  symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('lists a folder: folders first, links by what they lead to, the parent and home beside', async () => {
  const listed = await listFolder(`${folder}/`)
  expect(listed.entries.map(({ name, isFolder }) => `${name}${isFolder ? '/' : ''}`)).toEqual([
    '.cache/',
    'link/',
    'site/',
    'broken',
    'file9',
    'file10',
  ])
  expect(listed).toMatchObject({ path: folder, parent: tmpdir(), home: homedir(), isCut: false })
  expect(listed.entries[0]?.isHidden).toBe(true)
  expect(await listFolder(folder, 3)).toMatchObject({ isCut: true, entries: { length: 3 } })
  expect((await listFolder('/')).parent).toBeNull()
})

it('reads a path as it is typed', () => {
  expect(absolutePath('~')).toBe(homedir())
  expect(absolutePath(' ~/a/../b/ ')).toBe(join(homedir(), 'b'))
  expect(absolutePath('/')).toBe('/')
})

it.each([
  ['what is not there', () => listFolder(join(folder, 'nowhere')), 'path-missing'],
  ['a file as a folder', () => listFolder(join(folder, 'file9')), 'path-invalid'],
  ['a path that is not absolute', () => listFolder('site'), 'path-invalid'],
  ['a folder as a file', () => readText(join(folder, 'site')), 'path-invalid'],
  ['a device', () => readText('/dev/zero'), 'path-invalid'],
])('says in words why it cannot read %s', async (_what, read, code) => {
  await expect(read()).rejects.toMatchObject({ data: { code } })
})

it('reads a small file', async () => {
  expect(await readText(join(folder, 'file9'))).toBe('A=1\n')
  writeFileSync(join(folder, 'large'), Buffer.alloc(1024 * 1024 + 1))
  await expect(readText(join(folder, 'large'))).rejects.toMatchObject({ data: { code: 'answer-too-large' } })
  rmSync(join(folder, 'large'))
})

it('knows what the system refuses, and leaves other errors alone', () => {
  const refused = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
  expect(toHostFileError(refused)).toMatchObject({ data: { code: 'path-denied' } })
  const other = new Error('other')
  expect(toHostFileError(other)).toBe(other)
})
