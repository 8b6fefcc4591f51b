import type { Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { toHostError } from './host-error'
import type { IgnoreRules } from './ignore-rules'

/** One file, folder or link of a context. */
export interface ContextFile {
  /** Relative to the context, with `/`. */
  readonly path: string
  readonly absolute: string
  readonly stats: Stats
}

/** What a walk does besides. */
export interface WalkOptions {
  /** Sent whatever the rules say: the Dockerfile and the ignore file. */
  readonly always: ReadonlySet<string>
  readonly signal: AbortSignal
  /** Called with what is left out; a folder ends in `/` and stands for all that is in it. */
  readonly onIgnored?: (path: string) => void
  /** What is not wanted is neither sent nor looked into. */
  readonly isWanted?: (path: string) => boolean
}

/**
 * What docker would send of a folder, parents before what is in them, in the order of names. Links are not followed;
 * sockets are left out. @throws AppError `host-file` for what may not be read
 */
export async function* contextFiles(
  root: string,
  rules: IgnoreRules,
  options: WalkOptions,
): AsyncGenerator<ContextFile, void, void> {
  yield* walk(root, '', rules, options)
}

async function* walk(
  root: string,
  folder: string,
  rules: IgnoreRules,
  options: WalkOptions,
): AsyncGenerator<ContextFile, void, void> {
  const names = await readdir(join(root, folder)).catch((error: unknown) => {
    throw toHostError(error, join(root, folder))
  })
  const entries = await statAll(root, folder, inOrder(names))
  for (const entry of entries) {
    options.signal.throwIfAborted()
    const { path, stats } = entry
    if (options.isWanted?.(path) === false) continue
    const isFolder = stats.isDirectory()
    const isSent = !rules.isIgnored(path) || options.always.has(path)
    if (isSent && !stats.isSocket()) yield entry
    if (!isSent) options.onIgnored?.(isFolder ? `${path}/` : path)
    if (isFolder && (isSent || rules.mayHoldExceptions(path))) yield* walk(root, path, rules, options)
  }
}

/** By their bytes, as Go sorts; JavaScript differs beyond the basic plane alone. */
function inOrder(names: readonly string[]): string[] {
  return names.some((name) => /[\ud800-\udfff]/.test(name))
    ? names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    : names.toSorted()
}

/** Files that are gone by now are left out: folders change while they are read. */
async function statAll(root: string, folder: string, names: readonly string[]): Promise<ContextFile[]> {
  const found: ContextFile[] = []
  const step = 64
  for (let at = 0; at < names.length; at += step) {
    const some = await Promise.all(
      names.slice(at, at + step).map(async (name) => {
        const path = folder === '' ? name : `${folder}/${name}`
        const absolute = join(root, path)
        try {
          return { path, absolute, stats: await lstat(absolute) }
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
          throw toHostError(error, absolute)
        }
      }),
    )
    for (const file of some) if (file) found.push(file)
  }
  return found
}
