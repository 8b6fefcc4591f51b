import type { FlagSpec } from '../define'
import { quoteForShell } from '../quote'
import { tokenize, type Word } from '../tokenize'
import { valuesOf } from './flag-values'
import { folderWanted, pathChoices } from './host-paths'
import type { KnownNames } from './known-names'
import { labelWords, operandAt } from './label-words'
import { type LineSpec, lineSpecs, withoutPrefix } from './line-spec'
import { namesFor } from './names-for'

/** One way to go on with a line. */
export interface Suggestion {
  readonly type:
    | 'command'
    | 'group'
    | 'flag'
    | 'value'
    | 'container'
    | 'image'
    | 'volume'
    | 'network'
    | 'folder'
    | 'file'
  /** What is shown. */
  readonly label: string
  /** What takes the place of the characters from `start` to `end`. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** A state, an id, the short spelling of a flag. */
  readonly note: string
  /** The command or query that it belongs to, for its description; empty for names. */
  readonly kind: string
}

/** Most suggestions that are made. */
const most = 60

/** How a line can go on at the caret, the best first. Pure; looks at nothing but what is handed over. */
export function complete(line: string, caret: number, known: KnownNames): Suggestion[] {
  const context = contextAt(line, caret, known)
  return context ? suggest(context).slice(0, most) : []
}

/** The folder of this machine whose entries are suggested at the caret, whether it has been read or not; null for none. */
export function folderAt(line: string, caret: number, known: KnownNames): string | null {
  const context = contextAt(line, caret, known)
  const labelled = context && known.folders ? labelWords(context.earlier) : null
  if (!context || !labelled || !known.folders) return null
  const { spec, operands, openFlag, takesFlags } = labelled
  const { text } = context
  const equals = text.indexOf('=')
  const isFlag = !openFlag && takesFlags && text.startsWith('-')
  const flag = isFlag ? spec.flags.find(({ long }) => `--${long}` === text.slice(0, equals)) : openFlag
  const place = isFlag || openFlag ? flag : operandAt(spec, operands.length)
  if (!place?.isHostPath) return null
  return folderWanted(isFlag ? text.slice(equals + 1) : text, place.pathForm, known.folders)
}

/** What stands before the caret; null for a comment, or what cannot be read. */
function contextAt(line: string, caret: number, known: KnownNames): Context | null {
  const before = line.slice(0, caret)
  const words = wordsBefore(before, known)
  if (!words) return null
  const last = words.at(-1)
  const current = last && last.end === before.length ? last : null
  // A comment: nothing of it is read.
  if (!current && before.slice(last?.end ?? 0).includes('#')) return null
  return {
    earlier: current ? words.slice(0, -1) : words,
    text: current?.text ?? '',
    start: current?.start ?? caret,
    end: caret + (/^\S*/.exec(line.slice(caret))?.[0].length ?? 0),
    known,
  }
}

interface Context {
  readonly earlier: readonly Word[]
  readonly text: string
  readonly start: number
  readonly end: number
  readonly known: KnownNames
}

/** The words before the caret; a quote that is open is taken as closed there. */
function wordsBefore(before: string, { folders }: KnownNames): readonly Word[] | null {
  const tokenized = tokenize(before, folders)
  if (tokenized.ok) return tokenized.words
  if (tokenized.error.code !== 'open-quote') return null
  const closed = tokenize(before + tokenized.error.text, folders)
  if (!closed.ok) return null
  return closed.words.map((word) => ({ ...word, end: Math.min(word.end, before.length) }))
}

/** What `docker build` mostly ends with. */
const workingFolder = { type: 'value', label: '.', text: '. ', note: '' } as const

function suggest(context: Context): Suggestion[] {
  const labelled = labelWords(context.earlier)
  if (!labelled) return commands(context)
  const { spec, operands, openFlag, takesFlags } = labelled
  if (openFlag) return values(context, spec, openFlag, context.text, context.start)
  if (takesFlags && context.text.startsWith('-')) {
    const equals = context.text.indexOf('=')
    if (equals < 0) return flags(context, spec.kind, spec.flags)
    const flag = spec.flags.find(({ long }) => `--${long}` === context.text.slice(0, equals))
    const text = context.text.slice(equals + 1)
    return flag ? values(context, spec, flag, text, context.start + equals + 1) : []
  }
  const operand = operandAt(spec, operands.length)
  const given = new Set(operands.map(({ word }) => word.text))
  const names = operand ? namesFor(operand.names, context.known) : []
  const free = given.size === 0 ? names : names.filter(({ name }) => !given.has(name))
  const { start, end } = context
  const fitting = bestOf(context.text, free, ({ name }) => name).map(
    ({ name, note, type }): Suggestion => ({
      ...{ type, label: name, text: `${quoteForShell(name)} `, note },
      ...{ start, end, kind: '' },
    }),
  )
  if (operand?.pathForm === 'context' && context.text === '')
    fitting.push({ ...workingFolder, start, end, kind: '' })
  if (operand?.isHostPath)
    for (const choice of pathChoices(context.text, operand.pathForm, context.known))
      fitting.push({ ...choice, start, end, kind: '' })
  // What else the command takes shows where nothing is typed yet.
  return context.text === '' && takesFlags
    ? [...fitting.slice(0, most / 2), ...flags(context, spec.kind, spec.flags)]
    : fitting
}

/** Those that begin with what is typed, then those that hold it: as many as are suggested at all. */
function bestOf<T>(typed: string, candidates: readonly T[], labelOf: (candidate: T) => string): T[] {
  const wanted = typed.toLowerCase()
  const first: T[] = []
  const second: T[] = []
  for (const candidate of candidates) {
    if (first.length === most) break
    const place = labelOf(candidate).toLowerCase().indexOf(wanted)
    if (place === 0) first.push(candidate)
    else if (place > 0 && second.length < most) second.push(candidate)
  }
  return [...first, ...second].slice(0, most)
}

/** The candidates that fit what is typed, at its place. */
function matching(
  { text, start, end }: Pick<Context, 'text' | 'start' | 'end'>,
  candidates: readonly Omit<Suggestion, 'start' | 'end' | 'kind'>[],
  kind = '',
): Suggestion[] {
  return bestOf(text, candidates, ({ label }) => label).map((candidate) => ({
    ...candidate,
    start,
    end,
    kind,
  }))
}

/** The next word of the spellings that the line can still become. */
function commands({ earlier, text, start, end }: Context): Suggestion[] {
  const line = withoutPrefix(earlier)
  const found = new Map<string, Suggestion>()
  for (const { kind, spellings } of lineSpecs) {
    for (const spelling of spellings) {
      const next = spelling[line.length]
      if (next === undefined || found.has(next) || !next.startsWith(text)) continue
      if (!line.every((word, index) => word.text === spelling[index])) continue
      const isGroup = spelling.length > line.length + 1
      const type = isGroup ? 'group' : 'command'
      const described = isGroup ? next : kind
      found.set(next, { type, label: next, text: `${next} `, start, end, note: '', kind: described })
    }
  }
  return [...found.values()].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1))
}

/** By name; what begins with a dash last. */
function rankOf({ label }: Suggestion): string {
  return label.startsWith('-') ? `~${label}` : label
}

function flags({ text, start, end }: Context, kind: string, specs: readonly FlagSpec[]): Suggestion[] {
  return specs
    .map(({ long, short }): Suggestion => {
      const note = short === undefined ? '' : `-${short}`
      return { type: 'flag', label: `--${long}`, text: `--${long} `, start, end, note, kind }
    })
    .filter(({ label, note }) => label.startsWith(text) || note === text)
}

function values(
  { known, end }: Context,
  { kind, filterKeys }: LineSpec,
  flag: FlagSpec,
  text: string,
  start: number,
): Suggestion[] {
  const paths = flag.isHostPath ? pathChoices(text, flag.pathForm, known) : []
  return [
    ...matching({ text, start, end }, valuesOf(flag, known, filterKeys), kind),
    ...paths.map((choice) => ({ ...choice, start, end, kind: '' })),
  ]
}
