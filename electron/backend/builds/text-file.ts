import { createHash, randomUUID } from 'node:crypto'
import { lstat, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import type { TextFile } from '#shared/contract/builds'
import { AppError } from '#shared/errors'
import { toHostError } from './host-error'
import { isDockerfileName } from './measure-context'

const largest = 1 << 20

/** A Dockerfile or ignore file of this computer; an empty text where it is not there. @throws AppError `host-file` */
export async function readTextFile(path: string): Promise<TextFile> {
  check(path)
  try {
    const { size } = await stat(path)
    if (size > largest) throw refused(path, 'it is larger than 1 MiB')
    const bytes = await readFile(path)
    if (bytes.includes(0)) throw refused(path, 'it is no text')
    return { text: bytes.toString('utf8'), version: versionOf(bytes) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { text: '', version: null }
    throw toHostError(error, path)
  }
}

/**
 * Writes it whole beside and renames it, keeping its mode, if it is still what `version` says.
 * @throws AppError `conflict` where it has changed; `host-file`
 */
export async function writeTextFile(path: string, text: string, version: string | null): Promise<TextFile> {
  const now = await readTextFile(path)
  if (now.version !== version)
    throw new AppError({ code: 'conflict', message: `${path} has changed since it was read.` })
  const neighbour = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    const old = await lstat(path).catch(() => undefined)
    if (old?.isSymbolicLink()) await writeFile(path, text)
    else {
      const file = await open(neighbour, 'wx', old ? old.mode & 0o777 : 0o644)
      await file.writeFile(text).finally(() => file.close())
      await rename(neighbour, path)
    }
  } catch (error) {
    throw toHostError(error, path)
  } finally {
    await rm(neighbour, { force: true })
  }
  return { text, version: versionOf(Buffer.from(text)) }
}

function check(path: string): void {
  if (!isAbsolute(path)) throw refused(path, 'the path of a file begins at the root')
  const name = basename(path)
  if (!isDockerfileName(name) && !/^(?:[\w.-]+)?\.dockerignore$/.test(name))
    throw refused(path, 'only Dockerfiles and .dockerignore files are opened here')
}

function versionOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function refused(path: string, what: string): AppError {
  return new AppError({ code: 'host-file', message: `${path}: ${what}` })
}
