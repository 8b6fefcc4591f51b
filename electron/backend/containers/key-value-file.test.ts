import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { parseKeyValues, readKeyValueFiles } from './key-value-file'

const folder = mkdtempSync(join(tmpdir(), 'gantry-key-values-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('reads lines as the docker CLI does: no quotes, blanks kept behind, comments and blank lines left out', () => {
  const text = '\n# no\r\n  A="1" # kept \nB=\n\t NAME\nC=a=b'
  expect(parseKeyValues(text, 'x')).toEqual([
    { name: 'A', value: '"1" # kept ' },
    { name: 'B', value: '' },
    { name: 'NAME' },
    { name: 'C', value: 'a=b' },
  ])
})

it.each([
  ['export A=1', 'x, line 1: the name “export A” contains whitespace'],
  ['A=1\n=2', 'x, line 2: a variable without a name'],
  ['NAME ', 'x, line 1: the name “NAME ” contains whitespace'],
  ['A=\uFFFD', 'x, line 1: this is not UTF-8 text'],
  [`A=${'a'.repeat(70_000)}`, 'x, line 1: the line is too long'],
])('refuses %j', (text, message) => {
  expect(() => parseKeyValues(text, 'x')).toThrow(message)
})

it('says which flag names a file that cannot be read, or of which line it is', async () => {
  const missing = join(folder, 'none.env')
  await expect(readKeyValueFiles([missing], '--env-file')).rejects.toMatchObject({
    code: 'path-missing',
    message: expect.stringContaining(`--env-file ${missing}: `),
  })
  await expect(readKeyValueFiles([folder], '--env-file')).rejects.toMatchObject({ code: 'path-invalid' })
  const path = join(folder, 'bytes.env')
  writeFileSync(path, Buffer.from([0x41, 0x3d, 0xff]))
  await expect(readKeyValueFiles([path], '--env-file')).rejects.toThrow(`--env-file ${path}, line 1`)
})
