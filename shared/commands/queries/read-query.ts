import { nearest } from '../nearest'
import { readFlagWord } from '../read-flag'
import type { ReadError } from '../read-line'
import type { Word } from '../tokenize'
import type { QuerySpec } from './define-query'
import type { QueryKind } from './query-specs'

/** What a query asks for. */
export interface Query {
  readonly kind: QueryKind
  /** By field: true for a switch (`false` for one that is on unless switched off), a text, or the texts of a flag that may be repeated. */
  readonly options: Readonly<Record<string, true | string | readonly string[]>>
  /** What it is about; empty where it names nothing. */
  readonly targets: readonly string[]
  /** What stands behind: what `exec` runs, the options of `ps` for `top`, the port of `port`. */
  readonly words: readonly string[]
}

/** Why a query cannot be read: what can be wrong with any line, or a switch that is missing. */
export type QueryError =
  | ReadError
  /** `flag`: without it docker does something that there is no view for. */
  | { readonly code: 'needs-flag'; readonly at: number; readonly params: Readonly<Record<string, string>> }

/** What reading gives: the query, or why there is none. */
export type QueryResult =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly error: QueryError }

type Spec = QuerySpec<QueryKind>

/** Reads the words after the spelling of a query; `end`: where the line ends. */
export function readQuery(spec: Spec, words: readonly Word[], end: number): QueryResult {
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
        const error = flag.field === 'filters' ? filterError(spec, text, at) : null
        if (error) return failed(error)
        const before = options[flag.field]
        if (flag.takes === 'values') options[flag.field] = [...(Array.isArray(before) ? before : []), text]
        else if (flag.takes === 'nothing' && value === false && !flag.keepsFalse) delete options[flag.field]
        else if (flag.takes === 'nothing' && value === false) options[flag.field] = 'false'
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

function build(spec: Spec, options: Query['options'], operands: readonly Word[], end: number): QueryResult {
  const fields: Record<string, readonly string[]> = {}
  const rest = [...operands]
  for (const { field, names, isMany, isOptional } of spec.operands) {
    const taken = isMany ? rest.splice(0) : rest.splice(0, 1)
    if (taken.length === 0 && !isOptional)
      return failed({ code: 'missing-operand', at: end, params: { operand: names } })
    fields[field] = taken.map(({ text }) => text)
  }
  const [extra] = rest
  if (extra) return failed({ code: 'too-many-operands', at: extra.start, params: { value: extra.text } })
  const missing = spec.needs?.find(({ field }) => options[field] === undefined)
  if (missing)
    return failed({ code: 'needs-flag', at: operands[0]?.start ?? end, params: { flag: missing.flag } })
  const { targets = [], words = [] } = fields
  return { ok: true, query: { kind: spec.kind, options, targets, words } }
}

function filterError({ filterKeys = [] }: Spec, text: string, at: number): ReadError | null {
  const equals = text.indexOf('=')
  const key = equals < 0 ? text : text.slice(0, equals)
  if (equals > 0 && equals < text.length - 1 && filterKeys.includes(key)) return null
  const suggestion = nearest(key, filterKeys)
  return {
    code: 'bad-value',
    at,
    params: { name: '--filter', value: text, ...(suggestion === null ? {} : { suggestion }) },
  }
}

function failed(error: QueryError): QueryResult {
  return { ok: false, error }
}
