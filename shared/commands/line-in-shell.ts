import { quoteFor, type Shell } from './quote'
import { tokenize } from './tokenize'

/** Between lines of which each is only carried out where the one before it succeeded; sh and PowerShell 7 both know it. */
const joint = ' &&\n'

/** Words as one line of the shell. Variables that are set before the command are words `NAME=value` here. */
export function wordsInShell(words: readonly string[], shell: Shell): string {
  if (shell === 'sh') return words.map((word) => quoteFor(shell, word)).join(' ')
  const first = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word))
  const settings = words.slice(0, Math.max(0, first)).map((word) => {
    const equals = word.indexOf('=')
    return `$env:${word.slice(0, equals)} = '${word.slice(equals + 1).replaceAll("'", "''")}'; `
  })
  return (
    settings.join('') +
    words
      .slice(Math.max(0, first))
      .map((word) => quoteFor(shell, word))
      .join(' ')
  )
}

/** A docker line written for sh, written for the shell. What is more than a plain command stays as it is. */
export function lineInShell(line: string, shell: Shell): string {
  if (shell === 'sh') return line
  const lines = line.split(joint).map((each) => {
    const tokenized = tokenize(each)
    return tokenized.ok
      ? wordsInShell(
          tokenized.words.map(({ text }) => text),
          shell,
        )
      : null
  })
  return lines.every((each) => each !== null) ? lines.join(joint) : line
}
