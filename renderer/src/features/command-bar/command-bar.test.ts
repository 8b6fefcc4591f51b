import { describe, expect, test } from 'vitest'
import type { KnownNames } from '#shared/commands/complete/known-names'
import { lineSpecs } from '#shared/commands/complete/line-spec'
import { readAndResolve } from '#shared/commands/complete/resolve-typed'
import type { ActivityEntry } from '#shared/contract/activity'
import { queryPlace } from '../../commands/query-places'
import { isBarKey } from './bar-keys'
import { readBar } from './bar-options'
import { commandWords } from './command-words'
import { flagWord } from './flag-words'
import { lineHistory } from './line-history'

const web = 'a'.repeat(64)
const image = `sha256:${'d'.repeat(64)}`
const known: KnownNames = {
  containers: [{ id: web, name: 'web', note: 'running' }],
  images: [{ id: image, references: ['busybox:latest'] }],
  volumes: ['data'],
  networks: [{ id: 'e'.repeat(64), name: 'front' }],
}
const pages = [{ path: '/networks', title: 'Networks' }]
const read = (text: string) => readBar(text, text.length, known, pages)

describe('descriptions', () => {
  test('every command, query and group has a sentence', () => {
    const groups = lineSpecs.flatMap(({ spellings }) =>
      spellings.filter(({ length }) => length > 1).map(([group = '']) => group),
    )
    const kinds = [...lineSpecs.map(({ kind }) => kind), ...groups]
    expect(kinds.filter((kind) => !(kind in commandWords))).toEqual([])
  })

  test('every flag has a sentence', () => {
    const flags = lineSpecs.flatMap(({ kind, flags }) => flags.map(({ long }) => ({ kind, long })))
    expect(flags.filter(({ kind, long }) => flagWord(kind, long) === undefined)).toEqual([])
  })
})

describe('what is typed', () => {
  test('text that is no command searches; a command does not', () => {
    expect(read('etwork').options).toMatchObject([{ does: 'open', hit: { path: '/networks' } }])
    expect(read('web').options).toMatchObject([{ does: 'open', hit: { path: `/containers/${web}` } }])
    expect(read('docker web').options).toEqual([])
    expect(read('stop web').options.every(({ does }) => does === 'complete')).toBe(true)
  })

  test('what is still being typed is not wrong yet', () => {
    expect(read('docker stop').problem).toBeNull()
    expect(read('docker stop we').problem).toBeNull()
    expect(read('docker run --na').problem).toBeNull()
    expect(read('docker volume ').problem).toBeNull()
    expect(read('docker sotp web && docker v').problem?.code).toBe('unknown-command')
    expect(read('docker stop wex').problem?.code).toBe('unknown-name')
    expect(read('docker run --nmae x bus').problem?.code).toBe('unknown-flag')
  })

  test.each([
    ['ps', '/containers?state=running'],
    ['ps -a', '/containers?state=all'],
    ['ps -f name=web', '/containers?state=running&words=web'],
    ['ps --filter status=exited', '/containers?state=all&words=exited'],
    ['images', '/images'],
    ['logs -n 50 --since 10m web', `/containers/${web}/logs?tail=50&since=10m`],
    ['logs -f web', `/containers/${web}/logs`],
    ['exec -it web sh', `/containers/${web}/terminal`],
    ['attach web', `/containers/${web}/terminal`],
    ['inspect web', `/containers/${web}/inspect`],
    ['inspect busybox', `/images/${image}/inspect`],
    ['volume inspect data', '/volumes?inspect=data'],
    ['top web', `/containers/${web}/processes`],
    ['stats', '/containers?state=running'],
    ['stats web', `/containers/${web}/stats`],
    ['ps -q', null],
    ['ps --filter label=a', null],
    ['images busybox', null],
    ['inspect web data', null],
    ['port web', null],
    ['version', null],
  ])('%s opens %s', (line, path) => {
    const typed = readAndResolve(line, known)
    expect(typed.type === 'query' && queryPlace(typed.query, known)).toBe(path)
  })
})

test('the history has each line once, the newest first', () => {
  const entries = ['docker stop a', 'docker start a'].map((line) => ({ line }) as ActivityEntry)
  expect(lineHistory(['ps', 'docker stop a'], entries)).toEqual(['docker stop a', 'ps', 'docker start a'])
})

test('Ctrl+K opens the bar, on a Mac Cmd+K', () => {
  const press = (keys: Partial<KeyboardEvent>): KeyboardEvent =>
    ({ key: 'k', altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...keys }) as KeyboardEvent
  expect(isBarKey(press({ ctrlKey: true }), false)).toBe(true)
  expect(isBarKey(press({ metaKey: true }), true)).toBe(true)
  expect(isBarKey(press({ ctrlKey: true }), true)).toBe(false)
  expect(isBarKey(press({}), false)).toBe(false)
})
