/** One command of a text of several lines, and where it begins in it. */
export interface LinePart {
  readonly text: string
  readonly start: number
}

/**
 * The commands of a text with one on each line. A line break after a backslash or within quotes belongs to the
 * command; blank lines and lines of comment are left out.
 */
export function splitCommands(text: string): LinePart[] {
  const parts: LinePart[] = []
  let start = 0
  let quote = ''
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at)
    if (at === text.length || (character === '\n' && quote === '')) {
      const part = text.slice(start, at).replace(/\r$/, '')
      if (/^[ \t\r\n]*[^#\s]/.test(part.replace(/^\s*\\\r?\n/, ''))) parts.push({ text: part, start })
      start = at + 1
    } else if (quote === '' && character === '#' && /^$|\s/.test(text.charAt(at - 1))) {
      const end = text.indexOf('\n', at)
      at = (end < 0 ? text.length : end) - 1
    } else if (character === '\\' && quote !== "'") {
      at += text.startsWith('\r\n', at + 1) ? 2 : 1
      if (at >= text.length) at = text.length - 1
    } else if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === "'" || character === '"') quote = character
  }
  return parts
}

/** A command over several lines as one line: continuations become blanks, comments go. */
export function joinLines(text: string): string {
  return text
    .replace(/\\\r?\n[ \t]*/g, '')
    .replace(/\r/g, '')
    .trim()
}
