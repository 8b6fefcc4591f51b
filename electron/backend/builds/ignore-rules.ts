import dockerignore from '@balena/dockerignore'

/** What a .dockerignore leaves out. Paths are relative to the context, with `/`. */
export interface IgnoreRules {
  isIgnored(path: string): boolean
  /** Whether something inside an ignored folder can come back, so that the folder must be looked into. */
  mayHoldExceptions(folder: string): boolean
}

/**
 * The rules of a .dockerignore as the docker CLI reads them: letters matter, and an ignored folder is only looked into
 * where an exception (`!folder/file`) is spelled with that very folder.
 */
export function ignoreRules(text: string): IgnoreRules {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const rules = dockerignore({ ignorecase: false }).add(lines.map(withoutOddities))
  const exceptions = lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim())
    .filter((line) => line.startsWith('!'))
    .map((line) => `${clean(line.slice(1).trim())}/`)
  return {
    isIgnored: (path) => rules.ignores(path),
    mayHoldExceptions: (folder) => exceptions.some((exception) => exception.startsWith(`${folder}/`)),
  }
}

/** A line that is the context itself (`.`, `/`) leaves nothing out: only what is inside it is ever asked about. */
function withoutOddities(line: string): string {
  const pattern = line.trim()
  return /^!?\s*[./]*$/.test(pattern) ? '' : line
}

/** As Go's filepath.Clean, and without a slash in front. */
function clean(pattern: string): string {
  const parts: string[] = []
  for (const part of pattern.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}
