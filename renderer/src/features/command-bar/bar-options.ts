import { complete, folderAt, type Suggestion } from '#shared/commands/complete/complete'
import type { KnownNames } from '#shared/commands/complete/known-names'
import { findLineSpec, withoutPrefix } from '#shared/commands/complete/line-spec'
import type { LineError, Typed } from '#shared/commands/complete/read-typed'
import { readAndResolve } from '#shared/commands/complete/resolve-typed'
import { type LinePart, splitCommands, splitLine } from '#shared/commands/complete/split-commands'
import { tokenize } from '#shared/commands/tokenize'
import { type Hit, type PageChoice, searchThings } from './search-things'

/** One line of the list under the field: a way to go on with the line, or something to open. */
export type BarOption =
  | { readonly does: 'complete'; readonly suggestion: Suggestion }
  | { readonly does: 'open'; readonly hit: Hit }

/** What the bar makes of what is typed. */
export interface BarReading {
  readonly options: readonly BarOption[]
  /** What the line says; null while it is empty or only searches. */
  readonly typed: Typed | null
  /** What is wrong, where it is time to say so. */
  readonly problem: LineError | null
}

/** Reads what is typed, by what is known now: nothing is asked, so a key press never waits. */
export function readBar(
  text: string,
  caret: number,
  known: KnownNames,
  pages: readonly PageChoice[],
): BarReading {
  const part = partAt(text, caret)
  const suggestions = part ? completePart(part, caret, known) : []
  const hits = isSearch(text) ? searchThings(text, pages, known) : []
  const options: BarOption[] = [
    ...suggestions.map((suggestion): BarOption => ({ does: 'complete', suggestion })),
    ...hits.map((hit): BarOption => ({ does: 'open', hit })),
  ]
  if (text.trim() === '') return { options, typed: null, problem: null }
  const typed = readParts(text, known)
  if (typed.type !== 'error') return { options, typed, problem: null }
  // What is still being typed is not wrong yet.
  const isGroup = suggestions.some(({ type }) => type === 'command') && typed.error.at >= (part?.start ?? 0)
  const isEarlier = !isGroup && typed.error.at < (suggestions[0]?.start ?? caret)
  const isTold = options.length === 0 || (isEarlier && hits.length === 0)
  return { options, typed, problem: isTold ? typed.error : null }
}

/** The command at the caret. */
function partAt(text: string, caret: number): LinePart | undefined {
  const part = splitLine(text).findLast(({ start }) => start <= caret)
  return part && caret <= part.start + part.text.length ? part : undefined
}

/** How the command at the caret can go on. */
function completePart(part: LinePart, caret: number, known: KnownNames): Suggestion[] {
  return complete(part.text, caret - part.start, known).map((suggestion) => ({
    ...suggestion,
    start: suggestion.start + part.start,
    end: suggestion.end + part.start,
  }))
}

/** The folder whose entries could be suggested at the caret; null for none. */
export function folderForBar(text: string, caret: number, known: KnownNames): string | null {
  const part = partAt(text, caret)
  return part ? folderAt(part.text, caret - part.start, known) : null
}

/** What the commands of the line say: the last of them, or the first mistake. */
function readParts(text: string, known: KnownNames): Typed {
  let last: Typed = { type: 'error', error: { code: 'empty', at: text.length, params: {} } }
  for (const [index, { text: part, start }] of splitCommands(text).entries()) {
    const typed = readAndResolve(part, known)
    if (typed.type === 'error') {
      // What a command names, one before it may have made.
      if (index > 0 && typed.error.code === 'unknown-name') continue
      return { type: 'error', error: { ...typed.error, at: typed.error.at + start } }
    }
    last = typed
  }
  return last
}

/** Whether the text names no docker command. */
function isSearch(text: string): boolean {
  if (/^\s*(?:sudo\s+)?docker(?:\s|$)/.test(text)) return false
  const tokenized = tokenize(text)
  return !tokenized.ok || findLineSpec(withoutPrefix(tokenized.words)) === undefined
}
