import { constants, type FileHandle, link, lstat, mkdir, open, rm, symlink } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, type Header } from 'tar-stream'
import { AppError } from '#shared/errors'
import type { ReadBuffers } from '../engine/read-buffers'
import { toHostFileError } from '../host-files/host-file-error'
import { FolderFacts } from './folder-facts'

/** An archive to be unpacked into an empty folder of ours. */
export interface Unpacked {
  readonly archive: Readable
  /** What the archive is read into. */
  readonly buffers: ReadBuffers
  /** Empty, absolute, ours: whatever is in it came from the archive. */
  readonly folder: string
  /** Where an entry goes, relative to the folder; null: it is left out. */
  readonly place: (name: string) => string | null
  /** How deep the folder will lie below the one that symbolic links must not leave: `site/conf`. */
  readonly below: string
  readonly signal: AbortSignal
  readonly onBytes: (bytes: number) => void
  /** What cannot be made here: a device, a fifo. */
  readonly onSkipped: (name: string) => void
}

/**
 * Unpacks an archive that nobody vouches for. Nothing is written outside the folder: not by `..`, not by an absolute
 * name, not through a link of its own; hard links and relative symbolic links that lead out are refused, as the docker
 * CLI refuses them. Keeps modes and times; owners become the person's.
 * @throws AppError `unsafe-archive`, and what this computer's file system refuses
 */
export async function unpackTar(job: Unpacked): Promise<void> {
  const { archive, signal } = job
  const entries = extract()
  const feeding = pipeline(archive, entries, { signal })
  feeding.catch(() => undefined)
  const folders = new FolderFacts()
  try {
    for await (const entry of entries) {
      await unpackEntry(entry, job, folders)
      entry.resume()
    }
    await feeding
    await folders.apply()
  } catch (error) {
    archive.destroy()
    // The cause of a broken stream tells more than that it broke.
    await feeding.catch((cause: unknown) => {
      if (!(error instanceof AppError)) throw toHostFileError(cause)
    })
    throw toHostFileError(error)
  }
}

type Source = ReturnType<typeof extract> extends AsyncIterable<infer Each> ? Each : never

async function unpackEntry(entry: Source, job: Unpacked, folders: FolderFacts): Promise<void> {
  const { header } = entry
  const place = job.place(safeName(header.name))
  if (place === null) return
  const path = join(job.folder, safeName(place))
  if (header.type !== 'directory' || path !== job.folder) await makeParents(job.folder, dirname(path))
  switch (header.type) {
    case 'directory': {
      const there = await lstat(path).catch(() => null)
      if (!there?.isDirectory()) await mkdir(path)
      folders.remember(path, header)
      return
    }
    case 'file':
    case 'contiguous-file':
      return await writeFile(path, entry, job)
    case 'symlink': {
      const target = header.linkname ?? ''
      checkStaysInside(join(job.below, dirname(safeName(place)), target), header)
      await rm(path, { force: true })
      return await symlink(target, path)
    }
    case 'link': {
      const target = job.place(safeName(header.linkname ?? ''))
      if (target === null) throw unsafe(header)
      const source = join(job.folder, safeName(target))
      await checkNoLink(job.folder, dirname(source), header)
      if (!(await lstat(source)).isFile()) throw unsafe(header)
      await rm(path, { force: true })
      return await link(source, path)
    }
    default:
      job.onSkipped(header.name)
  }
}

/** The name without `.`, with no way up and not absolute. */
function safeName(name: string): string {
  const relative = normalize(name.replace(/^\/+/, '') || '.').replace(/\/+$/, '')
  if (relative === '..' || relative.startsWith('../') || relative.includes('\0'))
    throw new AppError({ code: 'unsafe-archive', message: `${name} leads out of the folder.` })
  return relative === '' ? '.' : relative
}

/** Folders that the archive did not tell of before; none of them may be a link. */
async function makeParents(root: string, folder: string): Promise<void> {
  if (folder === root || !folder.startsWith(`${root}/`)) return
  const there = await lstat(folder).catch(() => null)
  if (there?.isDirectory()) return
  if (there) throw new AppError({ code: 'unsafe-archive', message: `${folder} is no folder of the archive.` })
  await makeParents(root, dirname(folder))
  await mkdir(folder)
}

async function checkNoLink(root: string, folder: string, header: Header): Promise<void> {
  for (let each = folder; each !== root && each.startsWith(`${root}/`); each = dirname(each))
    if (!(await lstat(each)).isDirectory()) throw unsafe(header)
}

function checkStaysInside(path: string, header: Header): void {
  const target = normalize(path)
  if (target === '..' || target.startsWith('../')) throw unsafe(header)
}

async function writeFile(path: string, entry: Source, { signal, onBytes, buffers }: Unpacked): Promise<void> {
  const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants
  await rm(path, { force: true })
  const file: FileHandle = await open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
  try {
    for await (const chunk of entry as AsyncIterable<Buffer>) {
      signal.throwIfAborted()
      await file.writeFile(chunk)
      buffers.spent(chunk)
      onBytes(chunk.length)
    }
    await file.chmod((entry.header.mode ?? 0o644) & 0o7777)
    const time = entry.header.mtime ?? new Date()
    await file.utimes(time, time)
  } finally {
    await file.close()
  }
}

function unsafe({ name, linkname }: Header): AppError {
  return new AppError({
    code: 'unsafe-archive',
    message: `${name} -> ${linkname ?? ''} leads out of the folder.`,
  })
}
