import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaultSettings } from '#shared/contract/default-settings'
import { SettingsStore } from './settings-store'

it('keeps what is chosen, and reads an old file with what is missing filled in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-settings-'))
  const store = new SettingsStore(folder)
  expect(store.current).toEqual(defaultSettings)
  const later = store.changes.subscribe(new AbortController().signal)
  await store.change({ theme: 'dark' })
  await store.change({ language: 'ko', terminal: { ...defaultSettings.terminal, fontSize: 20 } })
  expect((await later.next()).value).toEqual({ ...defaultSettings, theme: 'dark' })
  expect(new SettingsStore(folder).current).toEqual({
    ...defaultSettings,
    theme: 'dark',
    language: 'ko',
    terminal: { ...defaultSettings.terminal, fontSize: 20 },
  })
  const old = {
    theme: 'light',
    language: 'klingon',
    future: 1,
    logs: { wrap: false },
    terminal: { fontSize: 999 },
  }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(old))
  expect(new SettingsStore(folder).current).toEqual({
    ...defaultSettings,
    theme: 'light',
    logs: { ...defaultSettings.logs, wrap: false },
  })
  rmSync(folder, { recursive: true })
})
