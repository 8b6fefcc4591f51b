/** A value for ENV and LABEL, where `\`, `"` and `$` mean something; null for one that no line can hold. */
export function quoteValue(value: string): string | null {
  if (/[\r\n\0]/.test(value)) return null
  return `"${value.replace(/[\\"$]/g, '\\$&')}"`
}

/** A word for WORKDIR, USER and the like; null for one that no line can hold. */
export function quoteWord(word: string): string | null {
  if (/[\r\n\0]/.test(word)) return null
  return word.replace(/[\\$]/g, '\\$&')
}

/** A list in the form that no shell reads: `["sh", "-c", "true"]`. */
export function jsonForm(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`
}

/** Nanoseconds as Dockerfile options take them: `1m30s` is `90s`, half a second `500ms`. */
export function duration(nanoseconds: number): string {
  const milliseconds = nanoseconds / 1e6
  if (milliseconds % 1000 === 0) return `${milliseconds / 1000}s`
  return Number.isInteger(milliseconds) ? `${milliseconds}ms` : `${nanoseconds}ns`
}
