import { expect, it } from 'vitest'
import type { CommandOf } from '#shared/commands/index'
import {
  formOfPreset,
  hasSecrets,
  newPreset,
  presetsFor,
  readPresetFile,
  writePresetFile,
} from './preset-file'

const command: CommandOf<'container.run'> = {
  kind: 'container.run',
  image: 'team/db:16',
  env: [
    { name: 'DB_PASSWORD', value: 'hunter2' },
    { name: 'MODE', value: 'x' },
  ],
}

it('leaves secrets out unless they are to be kept, and never writes them to a file', () => {
  expect(hasSecrets(command)).toBe(true)
  const plain = newPreset(' mine ', command, false)
  expect([plain.name, JSON.stringify(plain).includes('hunter2')]).toEqual(['mine', false])
  expect(formOfPreset(plain).env.map(({ name, value }) => [name, value])).toEqual([
    ['DB_PASSWORD', ''],
    ['MODE', 'x'],
  ])
  const kept = newPreset('mine', command, true)
  expect(kept.command).toEqual(command)
  const file = writePresetFile([kept])
  expect(file).not.toContain('hunter2')
  expect(readPresetFile(file)).toEqual([{ ...plain, id: expect.any(String) }])
})

it.each(['', '{', '[]', '{"gantryPresets":2,"presets":[]}', '{"gantryPresets":1,"presets":[{"name":"x"}]}'])(
  'takes %j for no file of presets',
  (text) => {
    expect(readPresetFile(text)).toBeNull()
  },
)

it('finds the presets of an image, whatever its tag', () => {
  const preset = newPreset('mine', command, false)
  const found = (image: string) => presetsFor(image, [preset]).length
  expect([found('team/db:17'), found('team/db'), found('db'), found('')]).toEqual([1, 1, 0, 1])
})
