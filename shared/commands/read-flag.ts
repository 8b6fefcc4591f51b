import type { FlagSpec, RefusedFlag } from './define'
import { type Folders, resolveHostPath } from './host-path'
import { nearest } from './nearest'
import type { ReadError } from './read-line'
import { bad, type FieldResult, good } from './run/codec'
import type { Word } from './tokenize'

/** A flag that was read, and how many words after it belong to it. */
export interface ReadFlag {
  readonly flag: FlagSpec
  readonly value: unknown
  /** The value as it was typed. */
  readonly text: string
  /** Position of the value, for messages. */
  readonly at: number
}

/** The flags of one word, and how many words after it they took as a value; or why it cannot be read. */
export type ReadFlags =
  | { readonly flags: readonly ReadFlag[]; readonly taken: 0 | 1 }
  | { readonly error: ReadError }

/**
 * Reads one word that starts with a dash: `--flag`, `--flag=value`, `--flag value`, `-f`, `-fv`, `-t5`, `-t=5`,
 * `-t 5`. `next` is the word after it, which becomes the value where one is missing. With `folders`, host paths are
 * made absolute.
 */
export function readFlagWord(
  specs: KnownFlags,
  word: Word,
  next: Word | undefined,
  folders?: Folders,
): ReadFlags {
  return word.text.startsWith('--')
    ? readLong(specs, word, next, folders)
    : readShort(specs, word, next, folders)
}

/** What a command takes, and what docker takes besides. */
export interface KnownFlags {
  readonly flags: readonly FlagSpec[]
  readonly refusedFlags?: readonly RefusedFlag[]
}

function readLong(specs: KnownFlags, word: Word, next: Word | undefined, folders?: Folders): ReadFlags {
  const equals = word.text.indexOf('=')
  const name = equals < 0 ? word.text.slice(2) : word.text.slice(2, equals)
  const flag = specs.flags.find(({ long, aliases = [] }) => long === name || aliases.includes(name))
  if (!flag) return unknownFlag(specs, `--${name}`, word.start)
  const given = equals < 0 ? undefined : { text: word.text.slice(equals + 1), at: word.start + equals + 1 }
  return readValue(flag, `--${name}`, word, given, next, folders)
}

/** Letters of switches may be joined; the last letter may be one that takes a value. */
function readShort(specs: KnownFlags, word: Word, next: Word | undefined, folders?: Folders): ReadFlags {
  const flags: ReadFlag[] = []
  for (let index = 1; index < word.text.length; index++) {
    const letter = word.text.charAt(index)
    const flag = specs.flags.find(({ short }) => short === letter)
    if (!flag) return unknownFlag(specs, `-${letter}`, word.start + index)
    const rest = word.text.slice(index + 1)
    if (flag.takes === 'nothing' && !rest.startsWith('=')) {
      flags.push({ flag, value: true, text: 'true', at: word.start + index })
      continue
    }
    const text = rest.replace(/^=/, '')
    const given = rest === '' ? undefined : { text, at: word.end - text.length }
    const last = readValue(flag, `-${letter}`, word, given, next, folders)
    return 'error' in last ? last : { flags: [...flags, ...last.flags], taken: last.taken }
  }
  return { flags, taken: 0 }
}

function readValue(
  flag: FlagSpec,
  name: string,
  word: Word,
  given: { readonly text: string; readonly at: number } | undefined,
  next: Word | undefined,
  folders: Folders | undefined,
): ReadFlags {
  if (flag.takes === 'nothing' && !given)
    return { flags: [{ flag, value: true, text: 'true', at: word.start }], taken: 0 }
  const source = given ?? (next && { text: next.text, at: next.start })
  if (!source) return { error: { code: 'missing-value', at: word.end, params: { flag: name } } }
  const text = folders && flag.isHostPath ? resolveHostPath(source.text, flag.pathForm, folders) : source.text
  const value = convert(flag, text)
  if (value.ok) {
    return { flags: [{ flag, value: value.value, text, at: source.at }], taken: given ? 0 : 1 }
  }
  const { code, at } = value.error
  const reason = flag.codec ? { reason: code } : {}
  return { error: { code: 'bad-value', at: source.at + at, params: { name, value: source.text, ...reason } } }
}

function convert({ takes, codec }: FlagSpec, text: string): FieldResult<unknown> {
  if (codec) return codec.read(text)
  switch (takes) {
    case 'nothing':
      return /^(?:1|0|t|f|true|false)$/i.test(text) ? good(/^[1t]/i.test(text)) : bad('unknown-word')
    case 'number':
      return /^-?\d{1,15}$/.test(text) ? good(Number(text)) : bad('not-a-number')
    case 'pairs':
      return text === '' || text.startsWith('=') ? bad('malformed') : good(text)
    default:
      return good(text)
  }
}

function unknownFlag(
  { flags, refusedFlags = [] }: KnownFlags,
  flag: string,
  at: number,
): { readonly error: ReadError } {
  const refused = refusedFlags.find(({ long, short }) => flag === `--${long}` || flag === `-${short}`)
  const reason = refused?.reason ?? (flag === '--help' || flag === '-h' ? 'listed' : undefined)
  if (reason) return { error: { code: 'unsupported-flag', at, params: { flag, reason } } }
  const known = flags.map(({ long }) => `--${long}`)
  const suggestion = flag.startsWith('--') ? nearest(flag, known) : null
  return {
    error: { code: 'unknown-flag', at, params: { flag, ...(suggestion === null ? {} : { suggestion }) } },
  }
}
