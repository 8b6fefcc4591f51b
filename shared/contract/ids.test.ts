import { expect, it } from 'vitest'
import { idSchema, imageReferenceSchema, newNameSchema } from './ids'

const isId = (text: string) => idSchema.safeParse(text).success
const isReference = (text: string) => imageReferenceSchema.safeParse(text).success

it('takes ids and names that are safe as a segment of a path', () => {
  const good = ['a', '0', 'web_1.x-y', 'A'.repeat(255), 'f'.repeat(64), `sha256:${'f'.repeat(64)}`]
  expect(good.filter((text) => !isId(text))).toEqual([])
})

it('refuses what an engine would redirect, or read as another path', () => {
  const bad = [
    '',
    '.',
    '..',
    '../x',
    'a/',
    'a//b',
    'a/b',
    '%2e%2e',
    'a?b',
    'a#b',
    'a b',
    'a\n',
    '-x',
    'a\0',
    '한글',
  ]
  expect(bad.filter(isId)).toEqual([])
  expect(isId('a'.repeat(256))).toBe(false)
  expect(newNameSchema.safeParse('a').success).toBe(false)
})

it('takes image references as the engine knows them', () => {
  const digest = `sha256:${'0'.repeat(64)}`
  const good = [
    'web',
    'web:1.0',
    'team/web',
    'a.b/c',
    'localhost:5000/web',
    'host.example:80/a/b__c:X_1',
    digest,
  ]
  expect([...good, `web@${digest}`, `web:1@${digest}`].filter((text) => !isReference(text))).toEqual([])
  const bad = [
    '',
    'Web',
    'web:',
    'web: 1',
    '../web',
    'web//x',
    '/web',
    'web?x',
    'web@sha256:12',
    'web\n',
    '-web',
  ]
  expect(bad.filter(isReference)).toEqual([])
})

it('refuses a long text without trying for ever', () => {
  for (const piece of ['a', 'a-', 'a/', 'a.', 'A-']) {
    expect(isReference(`${piece.repeat(500)}!`)).toBe(false)
    expect(isReference(`${piece.repeat(250).slice(0, 510)}!`)).toBe(false)
  }
})
