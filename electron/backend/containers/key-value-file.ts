import type { EnvEntry } from '#shared/commands/run/env-entry'
import { AppError } from '#shared/errors'
import { readText } from '../host-files/read-text'

/** Longest line that the docker CLI reads. */
const longestLine = 65_535

/**
 * The `NAME=value` lines of files, one file after the other, by the docker CLI's own rules: blank lines and lines that
 * begin with `#` are left out, quotes and blanks in a value belong to it. A name alone has no value here.
 * @param flag that names the files, for messages: `--env-file`
 * @throws AppError `path-missing`, `path-denied`, `path-invalid`, `bad-request` for a line that is none
 */
export async function readKeyValueFiles(paths: readonly string[], flag: string): Promise<EnvEntry[]> {
  const entries: EnvEntry[] = []
  for (const path of paths) {
    const text = await readText(path).catch((error: unknown) => {
      throw error instanceof AppError ? about(error, flag, path) : error
    })
    entries.push(...parseKeyValues(text, `${flag} ${path}`))
  }
  return entries
}

/** The entries of one text. @param origin for messages @throws AppError `bad-request` */
export function parseKeyValues(text: string, origin: string): EnvEntry[] {
  return text.split('\n').flatMap((raw, index): EnvEntry[] => {
    const line = raw.replace(/\r$/, '').replace(/^\s+/, '')
    if (line === '' || line.startsWith('#')) return []
    const refused = (reason: string): AppError =>
      new AppError({ code: 'bad-request', message: `${origin}, line ${index + 1}: ${reason}` })
    if (line.length > longestLine) throw refused('the line is too long')
    if (line.includes('\uFFFD')) throw refused('this is not UTF-8 text')
    const equals = line.indexOf('=')
    const name = equals < 0 ? line : line.slice(0, equals)
    if (name === '') throw refused('a variable without a name')
    if (/\s/.test(name)) throw refused(`the name “${name}” contains whitespace`)
    return [{ name, ...(equals < 0 ? {} : { value: line.slice(equals + 1) }) }]
  })
}

/** The same failure, and which flag names the file. */
function about(error: AppError, flag: string, path: string): AppError {
  return new AppError({ ...error.data, message: `${flag} ${path}: ${error.message}` }, { cause: error })
}
