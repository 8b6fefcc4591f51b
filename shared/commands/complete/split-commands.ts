/** One command of a text of several lines, and where it begins in it. */
export interface LinePart {
  readonly text: string
  readonly start: number
}

/**
 * The commands of a text: one on each line, or joined by `;` or `&&`. A line break after a backslash or within quotes
 * belongs to the command; blank lines and lines of comment are left out.
 */
export function splitCommands(text: string): LinePart[] {
  return splitLine(text).filter((part) => /^[ \t\r\n]*[^#\s]/.test(part.text.replace(/^\s*\\\r?\n/, '')))
}

/** {@link splitCommands} with what is blank or a comment, too: every character belongs to a part or parts two. */
export function splitLine(text: string): LinePart[] {
  const parts: LinePart[] = []
  let start = 0
  let quote = ''
  const cut = (end: number, length: number): void => {
    parts.push({ text: text.slice(start, end).replace(/\r$/, ''), start })
    start = end + length
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quote === '' && (character === '\n' || character === ';')) cut(at, 1)
    else if (quote === '' && text.startsWith('&&', at)) {
      cut(at, 2)
      at += 1
    } else if (quote === '' && character === '#' && /^$|[\s;&]/.test(text.charAt(at - 1))) {
      const end = text.indexOf('\n', at)
      at = (end < 0 ? text.length : end) - 1
    } else if (character === '\\' && quote !== "'") {
      at += text.startsWith('\r\n', at + 1) ? 2 : 1
    } else if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === "'" || character === '"') quote = character
  }
  cut(text.length, 0)
  return parts
}

/** A command over several lines as one line: continuations become blanks, comments go. */
export function joinLines(text: string): string {
  return text
    .replace(/\\\r?\n[ \t]*/g, '')
    .replace(/\r/g, '')
    .trim()
}
