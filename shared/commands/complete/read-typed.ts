import type { Folders } from '../host-path'
import type { Command } from '../index'
import { nearest } from '../nearest'
import { querySpecs } from '../queries/query-specs'
import { type Query, type QueryError, readQuery } from '../queries/read-query'
import { readCommand } from '../read-line'
import { tokenize, type Word } from '../tokenize'
import { findLineSpec, lineSpecs, withoutPrefix } from './line-spec'
import { readShellWord, type ShellWord } from './read-shell-word'

/** Why a typed line cannot be carried out, and under which character to say so. */
export interface LineError {
  readonly code:
    | QueryError['code']
    /** `kind` of object, `name`, and `suggestion` where one is near. */
    | 'unknown-name'
    /** `name`: the beginning of `count` ids. */
    | 'ambiguous-name'
  /** Index in the line. */
  readonly at: number
  readonly params: Readonly<Record<string, string>>
}

/** What a line says. */
export type Typed =
  | { readonly type: 'command'; readonly command: Command }
  | { readonly type: 'query'; readonly query: Query }
  | { readonly type: 'shell'; readonly word: ShellWord }
  | { readonly type: 'error'; readonly error: LineError }

/** Reads a docker line, with or without `docker`, as a command that changes something or a query that opens a view. */
export function readTyped(line: string, folders?: Folders): Typed {
  const tokenized = tokenize(line, folders)
  const shell = tokenized.ok ? readShellWord(tokenized.words, folders) : null
  if (shell) return { type: 'shell', word: shell }
  const words = tokenized.ok ? withoutPrefix(tokenized.words) : []
  const found = findLineSpec(words)
  const query = querySpecs.find(({ kind }) => kind === found?.spec.kind)
  if (found && query) {
    const read = readQuery(query, words.slice(found.length), line.length)
    return read.ok ? { type: 'query', query: read.query } : { type: 'error', error: read.error }
  }
  const read = readCommand(line, folders)
  if (read.ok && needsTerminal(read.command))
    return readExecQuery(words.slice(found?.length ?? 0), line.length)
  if (read.ok) return { type: 'command', command: read.command }
  return { type: 'error', error: read.error.code === 'unknown-command' ? unknown(read.error) : read.error }
}

const spellings = lineSpecs.flatMap((spec) => spec.spellings.map((spelling) => spelling.join(' ')))

/** The error with a suggestion from all there is, queries too. */
function unknown(error: LineError): LineError {
  const { command = '' } = error.params
  const suggestion = nearest(command, spellings) ?? nearest(command.split(' ')[0] ?? '', spellings)
  return { ...error, params: { command, ...(suggestion === null ? {} : { suggestion }) } }
}

/** `exec -it` opens a terminal; everything else that exec does has an end and a result. */
function needsTerminal(command: Command): boolean {
  return command.kind === 'container.exec' && Boolean(command.interactive && command.tty && !command.detach)
}

function readExecQuery(words: readonly Word[], end: number): Typed {
  const spec = querySpecs.find(({ kind }) => kind === 'query.exec')
  if (!spec) throw new Error('No query.exec')
  const read = readQuery(spec, words, end)
  return read.ok ? { type: 'query', query: read.query } : { type: 'error', error: read.error }
}
