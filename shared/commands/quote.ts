/** One word as sh reads it back: bare where that is safe, else in single quotes. */
export function quoteForShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** The shells that lines are written for. */
export type Shell = 'sh' | 'powershell'

/** Quotes that PowerShell takes for a single one. */
const singleQuotes = /['\u2018\u2019\u201a\u201b]/g

/**
 * One word as PowerShell 7.3 or newer hands it to a program: bare where that is safe, else in single quotes. Bare is
 * less than in sh: a comma makes a list, `@` and `{` begin something, and `-a.b` would be taken apart. (Older ones
 * lose double quotes on the way to a program, and words without a character.)
 */
export function quoteForPowerShell(word: string): string {
  const isSafe = /^[\w+:/=][\w+:./=-]*$|^--?[\w=/-]+$|^[./][\w./-]*$/.test(word)
  return isSafe ? word : `'${word.replaceAll(singleQuotes, '$&$&')}'`
}

/** One word as the shell reads it back. */
export function quoteFor(shell: Shell, word: string): string {
  return shell === 'sh' ? quoteForShell(word) : quoteForPowerShell(word)
}
