import { type ReadError, readCommand } from '#shared/commands/read-line'
import { formOfCommand } from './form/form-of-command'
import type { RunForm } from './form/run-form'

/** Why a line does not fill the form, and the word of the line that it is about. */
export interface LineProblem {
  /** `other-command`: a docker line, but neither `run` nor `create`. */
  readonly code: ReadError['code'] | 'other-command'
  readonly params: Readonly<Record<string, string>>
  /** A part of the line before the word, the word, and a part after it; all empty where it is about none. */
  readonly before: string
  readonly word: string
  readonly after: string
}

/** A line as a form, or why it fills none. */
export type ReadRunLine =
  | { readonly ok: true; readonly form: RunForm }
  | { readonly ok: false; readonly problem: LineProblem }

/** Characters of the line that are shown on either side of the word. */
const around = 40

/** The form that a `docker run` or `docker create` line stands for. A prompt before it is left out. */
export function readRunLine(text: string): ReadRunLine {
  const line = text.replace(/^\s*[$#]\s+/, '').trim()
  const read = readCommand(line)
  if (!read.ok) return { ok: false, problem: problemAt(line, read.error.at, read.error) }
  const { command } = read
  if (command.kind === 'container.run' || command.kind === 'container.create') {
    return { ok: true, form: formOfCommand(command) }
  }
  return { ok: false, problem: problemAt(line, 0, { code: 'other-command', params: {} }) }
}

function problemAt(line: string, at: number, error: Pick<LineProblem, 'code' | 'params'>): LineProblem {
  const start = line.slice(0, at).search(/\S+$/)
  const from = start < 0 ? at : start
  const word = /^\S+/.exec(line.slice(from))?.[0] ?? ''
  const before = line.slice(Math.max(0, from - around), from)
  const after = line.slice(from + word.length, from + word.length + around)
  return {
    ...error,
    before: from > around ? `… ${before}` : before,
    word,
    after: from + word.length + around < line.length ? `${after} …` : after,
  }
}
