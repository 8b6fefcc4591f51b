import { stripVTControlCharacters } from 'node:util'

/** A line of a log as plain text: without escape sequences and control characters; tabs stay. */
export function cleanLine(line: string): string {
  return stripVTControlCharacters(line).replace(/[^\P{Cc}\t]/gu, '')
}
