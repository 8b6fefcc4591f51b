import { randomUUID } from 'node:crypto'
import { link, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#shared/errors'
import type { ReadBuffers } from '../engine/read-buffers'
import { toHostFileError } from '../host-files/host-file-error'
import { FileSink } from './file-sink'

/** Where and how a file is written. */
export interface WholeFile {
  /** Absolute. */
  readonly path: string
  /** A file that is there may be replaced. */
  readonly isReplacing: boolean
  readonly signal: AbortSignal
  readonly onBytes: (written: number) => void
  /** What the stream is read into, where it is. */
  readonly buffers?: ReadBuffers
}

/**
 * Refuses what {@link writeWhole} would refuse, before anything is asked of the engine. Answers the path of the file
 * itself, where a symbolic link leads to it.
 * @throws AppError `file-exists`, `path-missing`, `path-denied`, `path-invalid`
 */
export async function writablePath(path: string, isReplacing: boolean): Promise<string> {
  try {
    const folder = await stat(dirname(path))
    if (!folder.isDirectory()) throw invalid(`${dirname(path)} is not a folder.`)
    const there = await lstat(path).catch(() => null)
    if (!there) return path
    const file = await realpath(path)
    if (!(await stat(file)).isFile()) throw invalid(`${path} is there and is no file.`)
    if (!isReplacing) throw new AppError({ code: 'file-exists', message: `${path} is there already.` })
    return file
  } catch (error) {
    throw toHostFileError(error)
  }
}

/**
 * Writes a stream into a file so that it is there whole, or not at all: into a hidden file beside it, then renamed, as
 * the docker CLI does. What was there stays until then; a cancel, a failure or a full disk leaves nothing behind.
 * @throws AppError for what this computer's file system refuses; the stream's own error otherwise
 */
export async function writeWhole(source: Readable, whole: WholeFile): Promise<number> {
  const { path, isReplacing, signal, onBytes, buffers } = whole
  const part = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID().slice(0, 8)}.part`)
  let written = 0
  try {
    const file = await open(part, 'wx', 0o666)
    try {
      const sink = new FileSink(file, {
        onBytes: (bytes) => {
          written = bytes
          onBytes(bytes)
        },
        onSpent: buffers && ((chunk) => buffers.spent(chunk)),
      })
      await pipeline(source, sink, { signal })
    } finally {
      await file.close()
    }
    if (isReplacing) await rename(part, path)
    else await linkNew(part, path)
    return written
  } catch (error) {
    source.destroy()
    throw toHostFileError(error)
  } finally {
    await rm(part, { force: true }).catch(() => undefined)
  }
}

/** Gives it its name unless the name is taken by now. Some file systems know no second name for a file. */
async function linkNew(part: string, path: string): Promise<void> {
  try {
    await link(part, path)
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'EEXIST') throw error
    await writablePath(path, false)
    await rename(part, path)
  }
}

function invalid(message: string): AppError {
  return new AppError({ code: 'path-invalid', message })
}
