import { nearest } from '../nearest'
import { readFlagWord } from '../read-flag'
import type { ReadError } from '../read-line'
import type { Word } from '../tokenize'
import type { QueryKind, QuerySpec } from './query-specs'

/** What a query asks for. */
export interface Query {
  readonly kind: QueryKind
  /** By field: true for a switch, a text, or the texts of a flag that may be repeated. */
  readonly options: Readonly<Record<string, true | string | readonly string[]>>
  /** What it is about; empty where it names nothing. */
  readonly target: string
  /** What `exec` runs. */
  readonly words: readonly string[]
}

/** Why a query cannot be read: what can be wrong with any line, or a switch that is missing. */
export type QueryError =
  | ReadError
  /** `flag`: without it docker does something that there is no view for. */
  | { readonly code: 'needs-flag'; readonly at: number; readonly params: Readonly<Record<string, string>> }

export type QueryResult =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly error: QueryError }

/** Keys of `docker ps --filter` that the list of containers finds by. */
export const containerFilterKeys = ['name', 'status', 'id', 'network'] as const

/** Reads the words after the spelling of a query; `end`: where the line ends. */
export function readQuery(spec: QuerySpec, words: readonly Word[], end: number): QueryResult {
  const options: Record<string, true | string | readonly string[]> = {}
  const operands: Word[] = []
  let takesFlags = true
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word) break
    if (takesFlags && word.text === '--') takesFlags = false
    else if (takesFlags && word.text.startsWith('-') && word.text !== '-') {
      const read = readFlagWord(spec, word, words[index + 1])
      if ('error' in read) return failed(read.error)
      for (const { flag, value, text, at } of read.flags) {
        if (flag.field === 'filters') {
          const error = filterError(text, at)
          if (error) return failed(error)
        }
        const before = options[flag.field]
        if (flag.takes === 'values') options[flag.field] = [...(Array.isArray(before) ? before : []), text]
        else if (flag.takes === 'nothing' && value === false) delete options[flag.field]
        else options[flag.field] = flag.takes === 'nothing' ? true : text
      }
      index += read.taken
    } else {
      operands.push(word)
      if (spec.hasFlagsFirst) takesFlags = false
    }
  }
  return build(spec, options, operands, end)
}

function build(
  spec: QuerySpec,
  options: Query['options'],
  operands: readonly Word[],
  end: number,
): QueryResult {
  const [first, second] = spec.operands
  const target = first ? operands[0] : undefined
  const rest = operands.slice(first ? 1 : 0)
  if (first && !first.isOptional && !target)
    return failed({ code: 'missing-operand', at: end, params: { operand: first.names } })
  const [extra] = second ? [] : rest
  if (extra) return failed({ code: 'too-many-operands', at: extra.start, params: { value: extra.text } })
  const missing = spec.needs?.find(({ field }) => options[field] === undefined)
  if (missing) return failed({ code: 'needs-flag', at: target?.start ?? end, params: { flag: missing.flag } })
  const words = rest.map(({ text }) => text)
  return { ok: true, query: { kind: spec.kind, options, target: target?.text ?? '', words } }
}

function filterError(text: string, at: number): ReadError | null {
  const [key = '', ...value] = text.split('=')
  if (containerFilterKeys.some((known) => known === key) && value.join('=') !== '') return null
  const suggestion = nearest(key, containerFilterKeys)
  return {
    code: 'bad-value',
    at,
    params: { name: '--filter', value: text, ...(suggestion === null ? {} : { suggestion }) },
  }
}

function failed(error: QueryError): QueryResult {
  return { ok: false, error }
}
