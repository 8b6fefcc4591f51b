import type { FlagSpec } from './define'
import { nearest } from './nearest'
import type { ReadError } from './read-line'
import type { Word } from './tokenize'

/** A flag that was read, and how many words after it belong to it. */
export interface ReadFlag {
  readonly flag: FlagSpec
  readonly value: string | number | boolean
  /** Position of the value, for messages. */
  readonly at: number
}

export type ReadFlags =
  | { readonly flags: readonly ReadFlag[]; readonly taken: 0 | 1 }
  | { readonly error: ReadError }

/**
 * Reads one word that starts with a dash: `--flag`, `--flag=value`, `--flag value`, `-f`, `-fv`, `-t5`, `-t=5`,
 * `-t 5`. `next` is the word after it, which becomes the value where one is missing.
 */
export function readFlagWord(specs: readonly FlagSpec[], word: Word, next: Word | undefined): ReadFlags {
  return word.text.startsWith('--') ? readLong(specs, word, next) : readShort(specs, word, next)
}

function readLong(specs: readonly FlagSpec[], word: Word, next: Word | undefined): ReadFlags {
  const equals = word.text.indexOf('=')
  const name = equals < 0 ? word.text.slice(2) : word.text.slice(2, equals)
  const flag = specs.find(({ long, aliases = [] }) => long === name || aliases.includes(name))
  if (!flag) return unknownFlag(specs, `--${name}`, word.start)
  const given = equals < 0 ? undefined : { text: word.text.slice(equals + 1), at: word.start + equals + 1 }
  return readValue(flag, `--${name}`, word, given, next)
}

/** Letters of switches may be joined; the last letter may be one that takes a value. */
function readShort(specs: readonly FlagSpec[], word: Word, next: Word | undefined): ReadFlags {
  const flags: ReadFlag[] = []
  for (let index = 1; index < word.text.length; index++) {
    const letter = word.text.charAt(index)
    const flag = specs.find(({ short }) => short === letter)
    if (!flag) return unknownFlag(specs, `-${letter}`, word.start + index)
    const rest = word.text.slice(index + 1)
    if (flag.takes === 'nothing' && !rest.startsWith('=')) {
      flags.push({ flag, value: true, at: word.start + index })
      continue
    }
    const text = rest.replace(/^=/, '')
    const given = rest === '' ? undefined : { text, at: word.end - text.length }
    const last = readValue(flag, `-${letter}`, word, given, next)
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
): ReadFlags {
  if (flag.takes === 'nothing' && !given) return { flags: [{ flag, value: true, at: word.start }], taken: 0 }
  const source = given ?? (next && { text: next.text, at: next.start })
  if (!source) return { error: { code: 'missing-value', at: word.end, params: { flag: name } } }
  const value = convert(flag, source.text)
  if (value === null) {
    return { error: { code: 'bad-value', at: source.at, params: { name, value: source.text } } }
  }
  return { flags: [{ flag, value, at: source.at }], taken: given ? 0 : 1 }
}

function convert({ takes }: FlagSpec, text: string): string | number | boolean | null {
  switch (takes) {
    case 'nothing':
      return text === 'true' ? true : text === 'false' ? false : null
    case 'number':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : null
    case 'pairs':
      return text === '' || text.startsWith('=') ? null : text
    case 'text':
      return text
  }
}

function unknownFlag(specs: readonly FlagSpec[], flag: string, at: number): { readonly error: ReadError } {
  const known = specs.flatMap(({ long, short }) => [`--${long}`, ...(short ? [`-${short}`] : [])])
  const suggestion = flag.startsWith('--') ? nearest(flag, known) : null
  return {
    error: { code: 'unknown-flag', at, params: { flag, ...(suggestion === null ? {} : { suggestion }) } },
  }
}
