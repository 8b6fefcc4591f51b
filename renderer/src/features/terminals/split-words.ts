/**
 * A typed command as its words: blanks part them; '...' and "..." keep blanks, a backslash keeps the next character
 * (inside "..." only before " and \). No variables, pipes or patterns: no shell reads it. Null where a quote is open.
 */
export function splitWords(line: string): string[] | null {
  const words: string[] = []
  let word: string | null = null
  let quote: string | null = null
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index)
    const next = line.charAt(index + 1)
    if (quote) {
      if (character === quote) quote = null
      else if (quote === '"' && character === '\\' && (next === '"' || next === '\\')) {
        word += next
        index += 1
      } else word += character
    } else if (character === "'" || character === '"') {
      quote = character
      word ??= ''
    } else if (character === '\\' && next) {
      word = (word ?? '') + next
      index += 1
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word)
      word = null
    } else word = (word ?? '') + character
  }
  if (quote) return null
  return word === null ? words : [...words, word]
}
