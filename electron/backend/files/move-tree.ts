import type { Stats } from 'node:fs'
import { chmod, lstat, readdir, rename, rm, rmdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/errors'

/** Paths named in a refusal. */
const mostNamed = 5

/**
 * Moves everything in `from` into `to`, on the same file system, merging folders. Looks first, so that nothing is moved
 * where something stands in the way.
 * @throws AppError `file-exists` where a file would be replaced without leave; `path-invalid` where a folder would
 * take the place of a file, or a file that of a folder
 */
export async function moveInto(from: string, to: string, isReplacing: boolean): Promise<void> {
  const taken: string[] = []
  await findTaken(from, to, taken)
  if (taken.length > 0 && !isReplacing) {
    const more = taken.length > mostNamed ? ', …' : ''
    const message = `There already: ${taken.slice(0, mostNamed).join(', ')}${more}`
    throw new AppError({ code: 'file-exists', message })
  }
  await move(from, to)
}

async function findTaken(from: string, to: string, taken: string[]): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const target = join(to, entry.name)
    const there = await lstat(target).catch(() => null)
    if (!there) continue
    if (entry.isDirectory() !== there.isDirectory())
      throw new AppError({
        code: 'path-invalid',
        message: there.isDirectory() ? `${target} is a folder.` : `${target} is no folder.`,
      })
    if (entry.isDirectory()) await findTaken(join(from, entry.name), target, taken)
    else taken.push(target)
  }
}

async function move(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    const there: Stats | null = await lstat(target).catch(() => null)
    if (!entry.isDirectory() || !there) {
      // A file given twice (a hard link of itself) would be left where it was.
      if (there) await rm(target, { force: true })
      await rename(source, target)
      continue
    }
    const facts = await lstat(source)
    await move(source, target)
    await chmod(target, facts.mode & 0o7777)
    await utimes(target, facts.atime, facts.mtime)
    await rmdir(source)
  }
}
