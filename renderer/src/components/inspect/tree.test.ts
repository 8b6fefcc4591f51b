import { describe, expect, it } from 'vitest'
import { ancestorIds, formatPath, pathId } from './tree-path'
import { copyText, openableIds, treeRows, valueText } from './tree-rows'
import { stepMatch, treeMatches } from './tree-search'

const document = {
  Id: 'abc',
  Config: { Env: ['A=1', 'PASSWORD=x'], Labels: { 'com.example/a~b': 'yes' }, Tty: false },
  Mounts: [],
  Node: null,
}

describe('paths', () => {
  it('makes ids that no other path shares, and finds what must be open', () => {
    expect(pathId(['Config', 'Labels', 'com.example/a~b'])).toBe('/Config/Labels/com.example~1a~0b')
    expect(pathId(['a', 'b'])).not.toBe(pathId(['a/b']))
    expect(ancestorIds('/Config/Env/1')).toEqual(['', '/Config', '/Config/Env'])
    expect(ancestorIds('/Id')).toEqual([''])
  })

  it('writes a path as jq reads it', () => {
    expect(formatPath(['Config', 'Env', 0])).toBe('.Config.Env[0]')
    expect(formatPath(['Labels', 'com.example/a'])).toBe('.Labels["com.example/a"]')
    expect(formatPath([2, 'Id'])).toBe('.[2].Id')
  })
})

describe('treeRows', () => {
  it('shows the outermost lines, and children of open ones only', () => {
    expect(treeRows(document, () => false).map((row) => row.label)).toEqual([
      'Id',
      'Config',
      'Mounts',
      'Node',
    ])
    const open = treeRows(document, (id) => id === '/Config')
    expect(open.map((row) => `${row.level} ${row.label} ${row.position}/${row.siblings}`)).toEqual([
      '1 Id 1/4',
      '1 Config 2/4',
      '2 Env 1/3',
      '2 Labels 2/3',
      '2 Tty 3/3',
      '1 Mounts 3/4',
      '1 Node 4/4',
    ])
  })

  it('tells kinds, counts and texts', () => {
    const [id, config, , nothing] = treeRows(document, () => false)
    expect(config).toMatchObject({ kind: 'object', childCount: 3 })
    expect(id && valueText(id)).toBe('"abc"')
    expect(nothing && valueText(nothing)).toBe('null')
    expect(copyText('a\nb')).toBe('a\nb')
    expect(copyText([1])).toBe('[\n  1\n]')
  })

  it('holds names that objects have of their own', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"constructor": 1}}')
    expect(treeRows(hostile, () => true).map((row) => row.label)).toEqual(['__proto__', 'constructor'])
  })

  it('walks deep nesting and anything that is not an object', () => {
    let deep: unknown = 1
    for (let depth = 0; depth < 1000; depth++) deep = [deep]
    expect(treeRows(deep, () => true)).toHaveLength(1000)
    expect(treeRows('text', () => true)).toEqual([])
    expect(treeRows(undefined, () => true)).toEqual([])
  })

  it('names every line that can be opened', () => {
    expect(openableIds(document)).toEqual(['/Config', '/Config/Env', '/Config/Labels'])
  })
})

describe('search', () => {
  it('finds names and values without regard to case, in reading order', () => {
    expect(treeMatches(document, 'password')).toEqual(['/Config/Env/1'])
    expect(treeMatches(document, 'A')).toContain('/Id')
    expect(treeMatches(document, ' ')).toEqual([])
    expect(treeMatches(document, 'false')).toEqual(['/Config/Tty'])
  })

  it('steps round the end', () => {
    expect(stepMatch(3, 2, 1)).toBe(0)
    expect(stepMatch(3, 0, -1)).toBe(2)
    expect(stepMatch(0, -1, 1)).toBe(-1)
  })
})
