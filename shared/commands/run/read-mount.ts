import * as z from 'zod'
import { bad, type FieldErrorCode, type FieldResult, good } from './codec'
import { readCsv, splitPair } from './csv'
import type { Mount } from './mount'
import { size } from './size'

/** A mount while its fields come in, in any order. */
type Draft = { -readonly [Key in keyof Mount]?: Mount[Key] }
type Take = (draft: Draft, value: string | undefined) => FieldErrorCode | undefined

const types = z.enum(['bind', 'volume', 'tmpfs', 'image'])
const consistencies = z.enum(['default', 'consistent', 'cached', 'delegated'])
const propagations = z.enum(['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'])
const recursions = z.enum(['enabled', 'disabled', 'writable', 'readonly'])

/** Reads the text of `--mount`. Relative folders are refused: there is nothing that they are relative to. */
export function readMount(text: string): FieldResult<Mount> {
  if (text === '') return bad('empty')
  const fields = readCsv(text)
  if (!fields) return bad('malformed')
  const draft: Draft = {}
  for (const field of fields) {
    const [key, value] = splitPair(field)
    const take = Object.hasOwn(takers, key) ? takers[key] : undefined
    if (!take) return bad('unknown-word', field.at)
    if (value === undefined && !switches.has(key)) return bad('malformed', field.at)
    const error = take(draft, value)
    if (error !== undefined) return bad(error, field.at + (value === undefined ? 0 : key.length + 1))
  }
  const { type = 'volume', target, ...rest } = draft
  if (target === undefined) return bad('missing-key', text.length)
  const mount: Mount = { type, target, ...rest }
  const error = conflictOf(mount)
  return error === undefined ? good(mount) : bad(error)
}

/** What the docker CLI or the engine would refuse about the whole. */
function conflictOf({
  type,
  source,
  isReadOnly,
  bind,
  volume,
  tmpfs,
  image,
}: Mount): FieldErrorCode | undefined {
  const foreign = { bind, volume, tmpfs, image, [type]: undefined }
  if (Object.values(foreign).some((options) => options !== undefined)) return 'conflict'
  if (type === 'tmpfs') return source === undefined ? undefined : 'conflict'
  if (type !== 'volume' && source === undefined) return 'missing-key'
  if (type === 'bind' && !/^(?:[/\\]|[A-Za-z]:[/\\])/.test(source ?? '')) return 'relative-source'
  if (!bind || bind.recursive === undefined || bind.recursive === 'disabled') return undefined
  if (!isReadOnly) return 'conflict'
  return bind.recursive === 'readonly' && bind.propagation !== 'rprivate' ? 'conflict' : undefined
}

const setTarget: Take = (draft, value = '') => {
  draft.target = value
  if (/^\/+$/.test(value)) return 'root-target'
  return value.startsWith('/') ? undefined : 'not-absolute'
}
const setSource: Take = (draft, value = '') => {
  if (value === '') return 'empty'
  draft.source = value
  return undefined
}
const setReadOnly: Take = (draft, value) =>
  whether(value, (isOn) => {
    if (isOn) draft.isReadOnly = true
    else delete draft.isReadOnly
  })
const setRecursion: Take = (draft, value) =>
  oneOf(recursions, value, (recursive) => {
    if (recursive !== 'enabled') draft.bind = { ...draft.bind, recursive }
  })

const takers: Readonly<Record<string, Take>> = {
  type: (draft, value = '') => oneOf(types, value.toLowerCase(), (type) => (draft.type = type)),
  src: setSource,
  source: setSource,
  dst: setTarget,
  target: setTarget,
  destination: setTarget,
  readonly: setReadOnly,
  ro: setReadOnly,
  consistency: (draft, value) => oneOf(consistencies, value, (each) => (draft.consistency = each)),
  'bind-propagation': (draft, value) =>
    oneOf(propagations, value, (propagation) => (draft.bind = { ...draft.bind, propagation })),
  'bind-recursive': setRecursion,
  'bind-nonrecursive': (draft, value) =>
    whether(value, (isOn) => {
      if (isOn) draft.bind = { ...draft.bind, recursive: 'disabled' }
    }),
  'volume-nocopy': (draft, value) =>
    whether(value, (isOn) => {
      if (isOn) draft.volume = { ...draft.volume, isNotCopied: true }
    }),
  'volume-label': (draft, value) =>
    pairOf(
      value,
      (pair) => (draft.volume = { ...draft.volume, labels: { ...draft.volume?.labels, ...pair } }),
    ),
  'volume-driver': (draft, driver = '') => {
    draft.volume = { ...draft.volume, driver }
    return driver === '' ? 'empty' : undefined
  },
  'volume-opt': (draft, value) =>
    pairOf(
      value,
      (pair) =>
        (draft.volume = { ...draft.volume, driverOptions: { ...draft.volume?.driverOptions, ...pair } }),
    ),
  'volume-subpath': (draft, subpath = '') => {
    draft.volume = { ...draft.volume, subpath }
    return subpath === '' ? 'empty' : undefined
  },
  'tmpfs-size': (draft, value = '') => {
    const bytes = size.read(value)
    if (!bytes.ok) return bytes.error.code
    draft.tmpfs = { ...draft.tmpfs, size: bytes.value }
    return undefined
  },
  'tmpfs-mode': (draft, value = '') => {
    if (!/^[0-7]{1,5}$/.test(value)) return 'not-a-number'
    draft.tmpfs = { ...draft.tmpfs, mode: Number.parseInt(value, 8) }
    return undefined
  },
  'image-subpath': (draft, subpath = '') => {
    draft.image = { subpath }
    return subpath === '' ? 'empty' : undefined
  },
}

/** Keys that may stand alone. */
const switches = new Set(['readonly', 'ro', 'bind-nonrecursive', 'volume-nocopy'])

function whether(value: string | undefined, take: (isOn: boolean) => unknown): FieldErrorCode | undefined {
  if (value !== undefined && !/^(?:1|0|t|f|true|false)$/i.test(value)) return 'unknown-word'
  take(value === undefined || /^(?:1|t)/i.test(value))
  return undefined
}

function oneOf<T extends string>(
  words: z.ZodType<T>,
  value: string | undefined,
  take: (word: T) => unknown,
): FieldErrorCode | undefined {
  const word = words.safeParse(value)
  if (!word.success) return 'unknown-word'
  take(word.data)
  return undefined
}

function pairOf(value = '', take: (pair: Record<string, string>) => unknown): FieldErrorCode | undefined {
  const equals = value.indexOf('=')
  const key = equals < 0 ? value : value.slice(0, equals)
  if (key === '') return 'empty'
  take({ [key]: equals < 0 ? '' : value.slice(equals + 1) })
  return undefined
}
