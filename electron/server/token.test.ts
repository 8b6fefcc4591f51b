import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isSameToken, newToken, tokenFromFile } from './token'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantry-token-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('makes 256 bits that need no escaping, anew each time', () => {
  const tokens = new Set(Array.from({ length: 100 }, newToken))
  expect(tokens.size).toBe(100)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
})

it('compares by content, whatever the lengths', () => {
  expect(isSameToken('abc', 'abc')).toBe(true)
  for (const wrong of ['', 'ab', 'abcd', 'abC', 'abc\0']) expect(isSameToken(wrong, 'abc')).toBe(false)
})

it('keeps a token in a file that nobody else reads', () => {
  const file = join(folder, 'token')
  const token = tokenFromFile(file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toBe(`${token}\n`)
  expect(tokenFromFile(file)).toBe(token)
})

it('refuses a file that holds no token', () => {
  const file = join(folder, 'token')
  for (const text of ['', 'short', 'a b', `${'x'.repeat(43)} `.repeat(2)]) {
    writeFileSync(file, text)
    chmodSync(file, 0o600)
    expect(() => tokenFromFile(file)).toThrow('does not hold a token')
  }
  expect(() => tokenFromFile(folder)).toThrow()
})
