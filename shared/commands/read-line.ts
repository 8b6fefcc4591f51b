import type * as z from 'zod'
import { type Folders, resolveHostPath } from './host-path'
import { type Command, commandSchema } from './index'
import { type LinePrefix, splitPrefix } from './line-prefix'
import { nearest } from './nearest'
import { type ReadFlag, readFlagWord } from './read-flag'
import { refusedCommands, refusedGlobalFlags } from './refused-commands'
import { type AnySpec, anySpecs } from './spec-of'
import { tokenize, type Word } from './tokenize'

/** Why a line is no command, and where; words for it are the reader's. */
export interface ReadError {
  readonly code:
    | 'empty'
    /** `text`: the characters that only a shell understands. */
    | 'shell-syntax'
    | 'open-quote'
    /** `command`, and `suggestion` where one is near. */
    | 'unknown-command'
    /** `command`: docker knows it, Gantry has nothing for it; `reason` (a RefusalReason) where there is more to say. */
    | 'unsupported-command'
    /** `flag`, and `suggestion` where one is near. */
    | 'unknown-flag'
    /** `flag`: docker knows it, Gantry does not carry it out; `reason`: a RefusalReason. */
    | 'unsupported-flag'
    /** `flag` */
    | 'missing-value'
    /** `name` of the flag or operand, `value`, and `reason` (a FieldErrorCode) where more is known. */
    | 'bad-value'
    /** `flag`: nothing can be done without it. */
    | 'missing-flag'
    /** `operand`: what it names, or `context` for the folder of a build. */
    | 'missing-operand'
    /** `value` of the first that is too many. */
    | 'too-many-operands'
  /** Index in the line. */
  readonly at: number
  readonly params: Readonly<Record<string, string>>
}

/** What reading gives: the Command, or why there is none. */
export type ReadResult =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly error: ReadError }

/**
 * Reads a docker line (`docker stop -t 5 web`, with or without `docker` or `sudo`) as a Command. With `folders`, the
 * flags and operands that are host paths (`isHostPath` of their spec) become absolute.
 */
export function readCommand(line: string, folders?: Folders): ReadResult {
  const tokenized = tokenize(line, folders)
  if (!tokenized.ok) {
    const { code, at, text } = tokenized.error
    return failed({ code, at, params: { text } })
  }
  const { settings, rest: words } = splitPrefix(tokenized.words)
  const first = words[0]
  if (!first) return failed({ code: 'empty', at: line.length, params: {} })
  const match = findSpec(words)
  if (!match) return failed(unknownCommand(words, first))
  const split = splitWords(match.spec, words.slice(match.length), folders)
  if ('error' in split) return failed(split.error)
  const given = readSettings(match.spec, settings)
  if ('error' in given) return failed(given.error)
  return build(match.spec, given.fields, split.flags, split.operands, line.length, folders)
}

function readSettings(
  { environment }: AnySpec,
  settings: LinePrefix['settings'],
): { fields: Record<string, string> } | { error: ReadError } {
  const fields: Record<string, string> = {}
  for (const { variable, value, at } of settings) {
    const meaning = environment?.variable === variable ? environment.values[value] : undefined
    if (!environment || meaning === undefined)
      return { error: { code: 'bad-value', at, params: { name: variable, value } } }
    fields[environment.field] = meaning
  }
  return { fields }
}

/** Specs and their spellings by the first word of the spelling, so that a key press looks at few. */
const byFirstWord = new Map<string, { spec: AnySpec; spelling: readonly string[] }[]>()
for (const spec of anySpecs) {
  for (const spelling of spec.spellings) {
    const first = spelling[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { spec, spelling }])
  }
}

const spellings = anySpecs.flatMap((spec) => spec.spellings.map((spelling) => spelling.join(' ')))

function findSpec(words: readonly Word[]): { spec: AnySpec; length: number } | undefined {
  let best: { spec: AnySpec; length: number } | undefined
  for (const { spec, spelling } of byFirstWord.get(words[0]?.text ?? '') ?? []) {
    if (spelling.length <= (best?.length ?? 0)) continue
    if (spelling.every((part, index) => words[index]?.text === part)) best = { spec, length: spelling.length }
  }
  return best
}

function unknownCommand(words: readonly Word[], first: Word): ReadError {
  const name = first.text.split('=')[0] ?? ''
  if (name.startsWith('-')) {
    const reason = refusedGlobalFlags.get(name) ?? refusedGlobalFlags.get(shortOf(name))
    const code = reason === undefined ? 'unknown-flag' : 'unsupported-flag'
    return { code, at: first.start, params: { flag: name, ...(reason === undefined ? {} : { reason }) } }
  }
  const isGroup = (byFirstWord.get(first.text) ?? []).some(({ spelling }) => spelling.length > 1)
  const command = words
    .slice(0, isGroup ? 2 : 1)
    .map(({ text }) => text)
    .join(' ')
  const refused = [command, first.text].find((each) => refusedCommands.has(each))
  if (refused !== undefined) {
    const reason = refusedCommands.get(refused) ?? null
    const params = { command: refused, ...(reason === null ? {} : { reason }) }
    return { code: 'unsupported-command', at: first.start, params }
  }
  const suggestion = nearest(command, spellings)
  return {
    code: 'unknown-command',
    at: first.start,
    params: { command, ...(suggestion === null ? {} : { suggestion }) },
  }
}

/** `-Htcp://far:2375`: a letter with its value. */
function shortOf(name: string): string {
  return name.startsWith('--') ? name : name.slice(0, 2)
}

/** Flags may stand between operands where the docker CLI reads them so; after `--` everything is an operand. */
function splitWords(
  spec: AnySpec,
  words: readonly Word[],
  folders: Folders | undefined,
): { flags: ReadFlag[]; operands: Word[] } | { error: ReadError } {
  const flags: ReadFlag[] = []
  const operands: Word[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word) break
    if (word.text === '--') return { flags, operands: [...operands, ...words.slice(index + 1)] }
    if (!word.text.startsWith('-') || word.text === '-') {
      operands.push(word)
      if (spec.hasFlagsFirst) return { flags, operands: [...operands, ...words.slice(index + 1)] }
      continue
    }
    const read = readFlagWord(spec, word, words[index + 1], folders)
    if ('error' in read) return read
    flags.push(...read.flags)
    index += read.taken
  }
  return { flags, operands }
}

function build(
  spec: AnySpec,
  given: Readonly<Record<string, string>>,
  flags: readonly ReadFlag[],
  operands: readonly Word[],
  end: number,
  folders: Folders | undefined,
): ReadResult {
  const fields: Record<string, unknown> = { kind: spec.kind, ...given }
  const origins = new Map<string, Origin[]>()
  for (const { flag, value, text, at } of flags) {
    const origin = { at, name: `--${flag.long}`, value: text }
    const isList = flag.takes === 'values'
    origins.set(flag.field, isList ? [...(origins.get(flag.field) ?? []), origin] : [origin])
    if (isList) fields[flag.field] = [...((fields[flag.field] as unknown[] | undefined) ?? []), value]
    else if (flag.takes === 'pairs') fields[flag.field] = withPair(fields[flag.field], text)
    else if (value === false && !flag.keepsFalse) delete fields[flag.field]
    else fields[flag.field] = value
  }
  const rest = [...operands]
  for (const { field, names, isMany, isOptional, isHostPath, pathForm } of spec.operands) {
    const textOf = ({ text }: Word): string =>
      isHostPath && folders ? resolveHostPath(text, pathForm, folders) : text
    const taken = isMany ? rest.splice(0) : rest.splice(0, 1)
    const [head] = taken
    if (!head && isOptional) continue
    const operand = pathForm === 'context' ? 'context' : names
    if (!head) return failed({ code: 'missing-operand', at: end, params: { operand } })
    origins.set(field, [{ at: head.start, name: names, value: taken.map(({ text }) => text).join(' ') }])
    fields[field] = isMany ? taken.map(textOf) : textOf(head)
  }
  const [extra] = rest
  if (extra) return failed({ code: 'too-many-operands', at: extra.start, params: { value: extra.text } })

  const parsed = commandSchema.safeParse(fields)
  if (parsed.success) return { ok: true, command: parsed.data }
  const [issue] = parsed.error.issues
  const [field, index] = issue?.path ?? []
  const needed = spec.flags.find((flag) => flag.field === field && fields[flag.field] === undefined)
  if (needed) return failed({ code: 'missing-flag', at: end, params: { flag: `--${needed.long}` } })
  const found = origins.get(String(field)) ?? []
  const { at, name, value } = found[Number(index)] ?? found[0] ?? { at: 0, name: spec.kind, value: '' }
  return failed({ code: 'bad-value', at, params: { name, value, ...reasonOf(issue) } })
}

/** As a FieldErrorCode, where the schema tells one. */
function reasonOf(issue: z.core.$ZodIssue | undefined): { reason?: string } {
  if (issue?.code === 'custom') return { reason: issue.message }
  const isOutside = issue?.code === 'too_small' || issue?.code === 'too_big'
  return isOutside && ['number', 'int'].includes(issue.origin) ? { reason: 'out-of-range' } : {}
}

/** Where a field came from, for messages. */
interface Origin {
  readonly at: number
  readonly name: string
  readonly value: string
}

function withPair(pairs: unknown, text: string): Record<string, string> {
  const equals = text.indexOf('=')
  const pair = equals < 0 ? { [text]: '' } : { [text.slice(0, equals)]: text.slice(equals + 1) }
  return { ...(pairs as Record<string, string> | undefined), ...pair }
}

function failed(error: ReadError): ReadResult {
  return { ok: false, error }
}
