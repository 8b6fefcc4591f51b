import { lstat, readlink } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'

/** Most symbolic links that are followed for one path. */
const mostHops = 40
/** Most values that a name with a comma may have been torn into. */
const longestJoin = 4

/**
 * Whether a path of the folder is wanted: one of these, below one, or a folder on the way to one. A pattern counts up to its first
 * wildcard: more may be sent than is asked for, never less. Symbolic links on the way bring what they lead to.
 * @param patterns as BuildKit asks; none: everything
 */
export async function wantedPaths(
  root: string,
  patterns: readonly string[],
): Promise<(path: string) => boolean> {
  const wanted = new Set<string>()
  for (const pattern of joinedAgain(patterns))
    for (const path of await followed(root, literalPart(pattern))) wanted.add(path)
  if (patterns.length === 0 || wanted.has('')) return () => true
  return (path) =>
    [...wanted].some((each) => each === path || path.startsWith(`${each}/`) || each.startsWith(`${path}/`))
}

/** HTTP/2 headers of the same name arrive joined by commas; a name may have commas of its own. */
function joinedAgain(patterns: readonly string[]): string[] {
  const parts = patterns.flatMap((pattern) => pattern.split(', '))
  return parts.flatMap((_, from) =>
    Array.from({ length: Math.min(longestJoin, parts.length - from) }, (_each, more) =>
      parts.slice(from, from + more + 1).join(', '),
    ),
  )
}

function literalPart(pattern: string): string {
  const parts: string[] = []
  for (const part of pattern.split('/')) {
    if (/[*?[\\]/.test(part)) break
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The path, and where symbolic links on it lead to within the folder. */
async function followed(root: string, path: string): Promise<string[]> {
  const found: string[] = []
  let rest = path.split('/').filter((part) => part !== '')
  let at: string[] = []
  for (let hops = 0; rest.length > 0; ) {
    const [name = '', ...after] = rest
    const here = [...at, name].join('/')
    const stats = await lstat(join(root, here)).catch(() => null)
    if (!stats?.isSymbolicLink()) {
      at = [...at, name]
      rest = after
      continue
    }
    found.push(here)
    if (++hops > mostHops) return found
    const target = await readlink(join(root, here)).catch(() => '')
    // An absolute one is read from the root of the folder, and none leads out of it.
    const full = isAbsolute(target) ? target : join('/', ...at, target)
    rest = [...join('/', full).split('/'), ...after].filter((part) => part !== '')
    at = []
  }
  return [...found, at.join('/')]
}
