import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { appErrorCodes } from '#shared/errors'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const plural = /_(?:zero|one|two|few|many|other)$/

type Texts = ReadonlyMap<string, string>

/** All texts of a language by full key: `containers:column.name`. */
function readTexts(language: 'en' | 'ko'): Texts {
  const folder = join(root, 'shared/i18n', language)
  return new Map(
    readdirSync(folder).flatMap((file) => {
      const namespace = file.replace('.json', '')
      return flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')), `${namespace}:`)
    }),
  )
}

function flatten(node: unknown, prefix: string): [string, string][] {
  if (typeof node === 'string') return [[prefix, node]]
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
    flatten(value, prefix.endsWith(':') ? prefix + key : `${prefix}.${key}`),
  )
}

function paramsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].sort()
}

const baseOf = (key: string): string => key.replace(plural, '')
const basesOf = (texts: Texts): Set<string> => new Set([...texts.keys()].map(baseOf))

interface Source {
  readonly path: string
  readonly code: string
  /** Namespaces that the file names, its default first. */
  readonly namespaces: readonly string[]
}

function readSource(path: string): Source {
  const code = readFileSync(join(root, path), 'utf8')
  const named = [...code.matchAll(/(?:useTranslation\(|useTexts\(|TFunction<)\s*\[?('[^)\]>]*')/g)]
  const namespaces = named.flatMap((match) => matches(match[1] ?? '', /'([\w-]+)'/g))
  // What stands outside the page has one namespace.
  const usual = path.startsWith('electron') ? 'menu' : 'common'
  // A feature's own files may name its texts without the namespace and leave asking for them to its components.
  const feature = matches(path, /features\/([\w-]+)\//g)
  return { path, code, namespaces: [...(namespaces.length > 0 ? namespaces : [usual]), ...feature] }
}

/** First groups of all matches. */
function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|fixture)\./.test(path))
    .map((path) => join(folder, path))
}

const en = readTexts('en')
const ko = readTexts('ko')
const known = basesOf(en)
const sources = ['renderer/src', 'shared', 'electron'].flatMap(listSources).map(readSource)
const namespaces = new Set([...known].map((key) => key.split(':')[0] ?? ''))

/** The full keys that a key in a file can mean. */
function resolve(key: string, { namespaces }: Source): string[] {
  return key.includes(':') ? [key] : namespaces.map((namespace) => `${namespace}:${key}`)
}

function isUsed(key: string): boolean {
  const [namespace = '', path = ''] = key.split(':')
  return sources.some(
    (source) =>
      isQuoted(key, source.code) || (source.namespaces.includes(namespace) && isQuoted(path, source.code)),
  )
}

function isQuoted(text: string, code: string): boolean {
  return code.includes(`'${text}'`) || code.includes(`"${text}"`)
}

describe('the catalogues', () => {
  test('English and Korean have the same keys', () => {
    expect([...basesOf(ko)].sort()).toEqual([...known].sort())
  })

  test('a counted text has the forms that its language needs', () => {
    const wrong = [...en.keys()].filter(
      (key) => key.endsWith('_one') && !en.has(key.replace(plural, '_other')),
    )
    const wrongOther = [...en.keys()].filter(
      (key) => key.endsWith('_other') && !en.has(key.replace(plural, '_one')),
    )
    const wrongKorean = [...ko.keys()].filter((key) => plural.test(key) && !key.endsWith('_other'))
    const unlike = [...ko.keys()].filter((key) => !plural.test(key) && !en.has(key))
    expect({ wrong, wrongOther, wrongKorean, unlike }).toEqual({
      wrong: [],
      wrongOther: [],
      wrongKorean: [],
      unlike: [],
    })
  })

  test('no text is empty', () => {
    const empty = [...en, ...ko].filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect(empty).toEqual([])
  })

  test('Korean asks in one form: 하세요', () => {
    const unlike = [...ko].filter(([, text]) => /십시오|주세요/.test(text)).map(([key]) => key)
    expect(unlike).toEqual([])
  })

  test('both languages fill in the same things', () => {
    // A singular may leave its number out.
    const unlike = [...ko].flatMap(([key, text]) => {
      const english = en.get(key) ?? ''
      return paramsOf(english).join() === paramsOf(text).join() ? [] : [`${key}: ${english} / ${text}`]
    })
    expect(unlike).toEqual([])
  })

  test('every kind of error has a sentence', () => {
    expect(appErrorCodes.filter((code) => !en.has(`errors:${code}`))).toEqual([])
  })
})

describe('the code', () => {
  test('asks for no text that there is not', () => {
    const missing = sources.flatMap((source) =>
      matches(source.code, /\bt\(\s*'([^']+)'/g)
        .filter((key) => !resolve(key, source).some((full) => known.has(full)))
        .map((key) => `${source.path}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  test('names no full key that there is not, in a lookup table either', () => {
    const missing = sources.flatMap(({ path, code }) =>
      matches(code, /['"]([a-z]+:[a-z][\w-]*(?:\.[\w-]+)*)['"]/g)
        .filter((key) => namespaces.has(key.split(':')[0] ?? '') && !known.has(key))
        .map((key) => `${path}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  test('uses every text', () => {
    expect([...known].filter((key) => !isUsed(key))).toEqual([])
  })
})
