import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { JsonFile } from './json-file'

const schema = z.object({ count: z.number() })
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantry-json-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

it('reads back what was written, for its owner only, and leaves nothing else behind', async () => {
  const path = join(folder, 'new', 'file.json')
  const file = new JsonFile(path, schema)
  expect(file.read()).toBeUndefined()
  await Promise.all([1, 2, 3].map((count) => file.write({ count })))
  await file.write({ count: 4 })
  expect(new JsonFile(path, schema).read()).toEqual({ count: 4 })
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(folder, 'new'))).toEqual(['file.json'])
})

it.each(['', '{"count":', '{"count":"four"}', 'null'])('keeps a damaged file aside: %j', async (text) => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const path = join(folder, 'file.json')
  writeFileSync(path, text)
  const file = new JsonFile(path, schema)
  expect(file.read()).toBeUndefined()
  expect(report).toHaveBeenCalledOnce()
  await file.write({ count: 1 })
  const [fresh, damaged = ''] = readdirSync(folder).toSorted()
  expect(fresh).toBe('file.json')
  expect(damaged).toMatch(/^file\.json\.damaged-\d+$/)
  expect(readFileSync(join(folder, damaged), 'utf8')).toBe(text)
})

it('fails where it cannot write, and goes on to write later', async () => {
  const path = join(folder, 'blocked', 'file.json')
  writeFileSync(join(folder, 'blocked'), 'a file where a folder is needed')
  const file = new JsonFile(path, schema)
  await expect(file.write({ count: 1 })).rejects.toThrow()
  rmSync(join(folder, 'blocked'))
  await file.write({ count: 2 })
  expect(file.read()).toEqual({ count: 2 })
})
