/**
 * Every escape sequence that a container may print: control sequences, strings (title, clipboard, hyperlinks, device
 * control) up to their end or the end of the line, and two-character escapes. Both as ESC sequences and as C1 bytes.
 */
const escapes =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
  /\x1b(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\x07\x1b\n\u009c]*(?:\x07|\x1b\\|\u009c)?|[ -/]*[0-~]?)/g

/** The text as it is read: without escape sequences. */
export function withoutEscapes(text: string): string {
  return text.includes('\x1b') ? text.replace(escapes, '') : text
}

/** The escape sequences of a text with the text between them. */
export function splitEscapes(text: string): { readonly text: string; readonly sequence: string }[] {
  const parts: { text: string; sequence: string }[] = []
  let at = 0
  for (const match of text.matchAll(escapes)) {
    parts.push({ text: text.slice(at, match.index), sequence: match[0] })
    at = match.index + match[0].length
  }
  parts.push({ text: text.slice(at), sequence: '' })
  return parts
}
