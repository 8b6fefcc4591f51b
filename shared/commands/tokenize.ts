import type { Folders } from './host-path'

/** One word of a command line: its text with quotes taken away, and where it stands. */
export interface Word {
  readonly text: string
  /** Index of its first character in the line. */
  readonly start: number
  /** Index after its last character. */
  readonly end: number
}

/** What a line holds that cannot be read as one plain command. */
export interface TokenizeError {
  /** `shell-syntax`: a character that only a shell gives a meaning; `open-quote`: a quote without its end. */
  readonly code: 'shell-syntax' | 'open-quote'
  readonly at: number
  /** The characters in question. */
  readonly text: string
}

/** The words of a line, or what a shell alone could do with it. */
export type Tokenized =
  | { readonly ok: true; readonly words: readonly Word[] }
  | { readonly ok: false; readonly error: TokenizeError }

/** Characters that would make a shell do more than run one command, where they stand outside of quotes. */
const shellSyntax = /^(?:&&|\|\||>>|<<|\$\(|[|&;<>()`$\n])/

/**
 * Words of a line as sh takes them: quotes, backslashes, line continuations and comments are read; pipes,
 * substitutions, lists and redirections are refused by name, since nothing here would carry them out. Of all that a
 * shell would put in, only the folder and the home folder are known, and only with `folders`.
 */
export function tokenize(line: string, folders?: Folders): Tokenized {
  const words: Word[] = []
  // A prompt that was copied with the line.
  let at = /^\s*\$\s+/.exec(line)?.[0].length ?? 0
  while (at < line.length) {
    const skip = skipBlank(line, at)
    if (skip > at) {
      at = skip
      continue
    }
    const word = readWord(line, at, folders)
    if ('error' in word) return { ok: false, error: word.error }
    words.push(word)
    at = word.end
  }
  return { ok: true, words }
}

/** The index after blanks, a line continuation, or a comment at `at`. A line break at either end means nothing. */
function skipBlank(line: string, at: number): number {
  const blank = /^(?:[ \t]+|\\\r?\n|#[^\n]*)/.exec(line.slice(at))
  if (blank) return at + blank[0].length
  const isEdge = line.slice(0, at).trim() === '' || line.slice(at).trim() === ''
  return isEdge && /[\r\n]/.test(line.charAt(at)) ? at + 1 : at
}

function readWord(line: string, start: number, folders?: Folders): Word | { readonly error: TokenizeError } {
  let text = ''
  let at = start
  while (at < line.length && !/[ \t\r\n]/.test(line.charAt(at))) {
    const character = line.charAt(at)
    if (character === "'" || character === '"') {
      const quoted = readQuoted(line, at, folders)
      if ('error' in quoted) return quoted
      text += quoted.text
      at = quoted.end
    } else if (character === '\\') {
      const next = /^\\(\r?\n|.|$)/su.exec(line.slice(at))?.[1] ?? ''
      text += /\n/.test(next) ? '' : next
      at += 1 + next.length
    } else if (character === '$' || character === '`') {
      const folder = readFolder(line, at, folders)
      if (!folder) return { error: { code: 'shell-syntax', at, text: syntaxAt(line, at) } }
      text += folder.text
      at = folder.end
    } else {
      const syntax = shellSyntax.exec(line.slice(at))
      if (syntax) return { error: { code: 'shell-syntax', at, text: syntax[0] } }
      text += character
      at += 1
    }
  }
  // A line break in the middle starts a second command.
  if (at === start) return { error: { code: 'shell-syntax', at, text: line.charAt(at) } }
  return { text, start, end: at }
}

/** `$PWD`, `$(pwd)`, `$HOME` and their other spellings: the only two values of a shell that are known here. */
function readFolder(
  line: string,
  at: number,
  folders: Folders | undefined,
): { readonly text: string; readonly end: number } | null {
  if (!folders) return null
  const found = /^(?:\$(?:(PWD|HOME)(?!\w)|\{(PWD|HOME)\})|\$\(pwd\)|`pwd`)/.exec(line.slice(at, at + 10))
  if (!found) return null
  const isHome = (found[1] ?? found[2]) === 'HOME'
  return { text: isHome ? folders.home : folders.folder, end: at + found[0].length }
}

function syntaxAt(line: string, at: number): string {
  return line.startsWith('$(', at) ? '$(' : line.charAt(at)
}

function readQuoted(
  line: string,
  start: number,
  folders: Folders | undefined,
): { readonly text: string; readonly end: number } | { readonly error: TokenizeError } {
  const quote = line.charAt(start)
  let text = ''
  let at = start + 1
  while (at < line.length) {
    const character = line.charAt(at)
    if (character === quote) return { text, end: at + 1 }
    if (quote === '"' && character === '\\') {
      const next = line.charAt(at + 1)
      if (next === '\n') text += ''
      else text += '"\\$`'.includes(next) && next !== '' ? next : `\\${next}`
      at += 2
      continue
    }
    if (quote === '"' && (character === '`' || line.startsWith('$', at))) {
      const folder = readFolder(line, at, folders)
      if (!folder) return { error: { code: 'shell-syntax', at, text: syntaxAt(line, at) } }
      text += folder.text
      at = folder.end
      continue
    }
    text += character
    at += 1
  }
  return { error: { code: 'open-quote', at: start, text: quote } }
}
