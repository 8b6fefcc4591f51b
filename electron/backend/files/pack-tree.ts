import { createReadStream, type Stats } from 'node:fs'
import { lstat, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Header, type Pack, pack } from 'tar-stream'
import { toHostFileError } from '../host-files/host-file-error'

/** A file or folder of this computer, to be sent as a tar archive. */
export interface PackedTree {
  /** Absolute; a symbolic link is packed as one. */
  readonly path: string
  /** Its name in the archive. */
  readonly name: string
  readonly signal: AbortSignal
  readonly onBytes: (bytes: number) => void
  /** What an archive cannot hold: a socket, a device. */
  readonly onSkipped: (path: string) => void
}

/** Packs it while the answer is read: with modes, owners, times and hard links, links unfollowed. */
export function packTree(tree: PackedTree): Readable {
  const archive = pack({ highWaterMark: 256 << 10 })
  const walk = async (): Promise<void> => {
    await packEntry(archive, tree, tree.path, tree.name, new Map())
    archive.finalize()
  }
  walk().catch((error: unknown) => archive.destroy(toHostFileError(error) as Error))
  return Readable.from(archive, { objectMode: false, highWaterMark: 256 << 10 })
}

type EntryHeader = Partial<Header> & Pick<Header, 'name'>

async function packEntry(
  archive: Pack,
  tree: PackedTree,
  path: string,
  name: string,
  seen: Map<string, string>,
): Promise<void> {
  tree.signal.throwIfAborted()
  const facts = await lstat(path)
  const header: EntryHeader = {
    name,
    mode: facts.mode & 0o7777,
    uid: facts.uid,
    gid: facts.gid,
    mtime: facts.mtime,
  }
  if (facts.isDirectory()) {
    await packEmpty(archive, { ...header, name: `${name}/`, type: 'directory' })
    for (const child of (await readdir(path)).toSorted())
      await packEntry(archive, tree, join(path, child), `${name}/${child}`, seen)
  } else if (facts.isSymbolicLink()) {
    await packEmpty(archive, { ...header, type: 'symlink', linkname: await readlink(path) })
  } else if (facts.isFIFO()) await packEmpty(archive, { ...header, type: 'fifo' })
  else if (facts.isFile()) await packFile(archive, tree, path, header, facts, seen)
  else tree.onSkipped(path)
}

async function packFile(
  archive: Pack,
  { signal, onBytes }: PackedTree,
  path: string,
  header: EntryHeader,
  { dev, ino, nlink, size }: Stats,
  seen: Map<string, string>,
): Promise<void> {
  const first = nlink > 1 ? seen.get(`${dev}:${ino}`) : undefined
  if (first !== undefined) return packEmpty(archive, { ...header, type: 'link', linkname: first })
  if (nlink > 1) seen.set(`${dev}:${ino}`, header.name)
  if (size === 0) return packEmpty(archive, { ...header, type: 'file' })
  const entry = archive.entry({ ...header, type: 'file', size })
  // A file that grows meanwhile is cut at the size that was told.
  const file = createReadStream(path, { highWaterMark: 256 << 10, end: size - 1 })
  file.on('data', (chunk) => onBytes(chunk.length))
  await pipeline(file, entry, { signal })
}

function packEmpty(archive: Pack, header: EntryHeader): Promise<void> {
  return new Promise((resolve, reject) =>
    archive.entry(header, '', (error) => (error ? reject(error) : resolve())),
  )
}
