import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Preset } from '#shared/contract/presets'
import { PresetStore } from './preset-store'

const preset = (id: string, name: string): Preset => ({
  id: `preset-${id}`,
  name,
  command: { kind: 'container.run', image: 'web', name: 'site' },
})

it('keeps, replaces and forgets presets over restarts, by name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-presets-'))
  const store = new PresetStore(folder)
  expect(store.current).toEqual([])
  await store.save([preset('b', 'web 10'), preset('a', 'web 9')])
  await store.save([preset('b', 'web 1')])
  expect(new PresetStore(folder).current).toEqual([preset('b', 'web 1'), preset('a', 'web 9')])
  await store.remove('preset-b')
  expect(new PresetStore(folder).current).toEqual([preset('a', 'web 9')])
  const many = Array.from({ length: 500 }, (_, index) => preset(`many-${index}`, 'x'))
  await expect(store.save(many)).rejects.toMatchObject({ data: { code: 'bad-request' } })
  const file = join(folder, 'presets.json')
  writeFileSync(file, JSON.stringify([{ odd: true }, ...JSON.parse(readFileSync(file, 'utf8'))]))
  expect(new PresetStore(folder).current).toEqual([preset('a', 'web 9')])
  rmSync(folder, { recursive: true })
})
