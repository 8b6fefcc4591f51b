import { readlink } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type Header, type Pack, pack } from 'tar-stream'
import { readAhead } from '../streams/read-ahead'
import type { ContextFile } from './context-files'
import { toHostError } from './host-error'
import { readFileBlocks, readSmallFile } from './read-file-blocks'

/** A file that is in the tar without being in the folder, or in place of one that is. */
export interface ExtraFile {
  readonly name: string
  readonly text: string
}

/** Up to so many bytes a file is read at one go, ahead of its turn. */
const smallFile = 256 << 10
/** Files read ahead, and bytes of them. */
const ahead = { items: 16, weight: 2 << 20 }
/** Bytes handed on at once: a tar of small files is thousands of tiny pieces, each a write of its own otherwise. */
const pieceSize = 256 << 10
/** Bytes that may wait for the engine. */
const highWaterMark = 1 << 20

/** Told of every piece that was handed on: bytes of content, and files begun. */
export type OnSent = (bytes: number, files: number) => void

/** What stands in the tar under one header; a big file's content is read when its turn comes. */
interface Entry {
  readonly header: Partial<Header> & { readonly name: string }
  readonly content: Buffer | AsyncIterable<Buffer> | null
  /** Whether it is told as a file: folders are not. */
  readonly isCounted: boolean
}

/**
 * A tar of the files, read from the disk as fast as it is taken and no faster. Owner and group are root's, as the docker
 * CLI sends them. The stream fails with an AppError `host-file`.
 */
export function packContext(
  files: AsyncIterable<ContextFile>,
  extras: readonly ExtraFile[],
  onSent: OnSent,
): Readable {
  return Readable.from(packed(files, extras, onSent), { objectMode: false, highWaterMark })
}

async function* packed(
  files: AsyncIterable<ContextFile>,
  extras: readonly ExtraFile[],
  onSent: OnSent,
): AsyncGenerator<Buffer, void, void> {
  const tar = pack()
  const pieces: Buffer[] = []
  let size = 0
  tar.on('data', (piece) => {
    if (!Buffer.isBuffer(piece)) return
    pieces.push(piece)
    size += piece.length
  })
  const taken = (): Buffer => {
    const [only] = pieces
    const piece = pieces.length === 1 && only ? only : Buffer.concat(pieces, size)
    pieces.length = 0
    size = 0
    return piece
  }
  const ended = new Promise<void>((resolve) => tar.once('end', () => resolve()))
  try {
    for await (const entry of entries(files, extras)) {
      if (entry.isCounted) onSent(0, 1)
      for await (const bytes of write(tar, entry)) {
        onSent(bytes, 0)
        if (size >= pieceSize) yield taken()
      }
    }
    tar.finalize()
    await ended
    yield taken()
  } finally {
    tar.destroy()
  }
}

async function* entries(
  files: AsyncIterable<ContextFile>,
  extras: readonly ExtraFile[],
): AsyncGenerator<Entry, void, void> {
  for (const { name, text } of extras)
    yield {
      header: { name, type: 'file', mode: 0o100644, mtime: new Date(0) },
      content: Buffer.from(text),
      isCounted: true,
    }
  const replaced = new Set(extras.map(({ name }) => name))
  yield* readAhead(
    present(files, replaced),
    ahead,
    ({ stats }) => (stats.isFile() && stats.size <= smallFile ? stats.size : 0),
    toEntry,
  )
}

async function* present(
  files: AsyncIterable<ContextFile>,
  replaced: ReadonlySet<string>,
): AsyncGenerator<ContextFile, void, void> {
  for await (const file of files) {
    const { stats } = file
    const isPacked = stats.isFile() || stats.isDirectory() || stats.isSymbolicLink() || stats.isFIFO()
    if (isPacked && !replaced.has(file.path)) yield file
  }
}

async function toEntry(file: ContextFile): Promise<Entry> {
  const { path, absolute, stats } = file
  // With the bits of its type: tar-stream takes 0 for "not given".
  const common = { mode: stats.mode, mtime: stats.mtime }
  if (stats.isDirectory())
    return { header: { ...common, name: `${path}/`, type: 'directory' }, content: null, isCounted: false }
  if (stats.isFIFO())
    return { header: { ...common, name: path, type: 'fifo' }, content: null, isCounted: false }
  if (stats.isSymbolicLink()) {
    const linkname = await readlink(absolute).catch((error: unknown) => {
      throw toHostError(error, absolute)
    })
    return { header: { ...common, name: path, type: 'symlink', linkname }, content: null, isCounted: true }
  }
  const content = stats.size <= smallFile ? await readSmallFile(file) : readFileBlocks(file)
  return {
    header: { ...common, name: path, type: 'file', size: stats.size },
    content,
    isCounted: true,
  }
}

/** Writes one entry; yields the bytes of content as the tar takes them. */
async function* write(tar: Pack, { header, content }: Entry): AsyncGenerator<number, void, void> {
  let settle: (error?: Error | null) => void = () => undefined
  const taken = new Promise<void>((resolve, reject) => {
    settle = (error) => (error ? reject(error) : resolve())
  })
  // Awaited below; where the content fails first, nobody waits for it.
  taken.catch(() => undefined)
  if (content === null || Buffer.isBuffer(content)) {
    if (content) tar.entry({ ...header }, content, (error) => settle(error))
    else tar.entry({ ...header }, (error) => settle(error))
    await taken
    yield content?.length ?? 0
    return
  }
  const sink = tar.entry({ ...header }, (error) => settle(error))
  for await (const block of content) {
    if (!sink.write(block))
      await Promise.race([taken, new Promise<void>((resolve) => void sink.once('drain', () => resolve()))])
    yield block.length
  }
  sink.end(null)
  await taken
}
