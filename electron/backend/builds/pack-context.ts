import { open, readlink } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type Header, type Pack, pack } from 'tar-stream'
import { AppError } from '#shared/errors'
import type { ContextFile } from './context-files'
import { toHostError } from './host-error'

/** A file that is in the tar without being in the folder, or in place of one that is. */
export interface ExtraFile {
  readonly name: string
  readonly text: string
}

/** Bytes read from a file at once. */
const blockSize = 512 << 10
/** Bytes that may wait for the engine. */
const highWaterMark = 1 << 20

/** Told of every piece that was handed on: bytes of content, and files begun. */
export type OnSent = (bytes: number, files: number) => void

/**
 * A tar of the files, read from the disk as fast as it is taken and no faster. Owner and group are root's, as the docker
 * CLI sends them. The stream fails with an AppError `host-file`.
 */
export function packContext(
  files: AsyncIterable<ContextFile>,
  extras: readonly ExtraFile[],
  onSent: OnSent,
): Readable {
  const tar = pack({ highWaterMark })
  fill(tar, files, extras, onSent).then(
    () => tar.finalize(),
    (error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return Readable.from(tar, { objectMode: false, highWaterMark })
}

async function fill(
  tar: Pack,
  files: AsyncIterable<ContextFile>,
  extras: readonly ExtraFile[],
  onSent: OnSent,
): Promise<void> {
  for (const { name, text } of extras) {
    onSent(Buffer.byteLength(text), 1)
    await entry(tar, { name, type: 'file', mode: 0o100644, mtime: new Date(0) }, [Buffer.from(text)])
  }
  const replaced = new Set(extras.map(({ name }) => name))
  for await (const file of files) if (!replaced.has(file.path)) await packFile(tar, file, onSent)
}

async function packFile(tar: Pack, { path, absolute, stats }: ContextFile, onSent: OnSent): Promise<void> {
  // With the bits of its type: tar-stream takes 0 for "not given".
  const common = { mode: stats.mode, mtime: stats.mtime }
  if (stats.isDirectory()) return entry(tar, { ...common, name: `${path}/`, type: 'directory' })
  if (stats.isFIFO()) return entry(tar, { ...common, name: path, type: 'fifo' })
  if (stats.isSymbolicLink()) {
    const linkname = await readlink(absolute).catch((error: unknown) => {
      throw toHostError(error, absolute)
    })
    onSent(0, 1)
    return entry(tar, { ...common, name: path, type: 'symlink', linkname })
  }
  if (!stats.isFile()) return
  const file = await open(absolute, 'r').catch((error: unknown) => {
    throw toHostError(error, absolute)
  })
  try {
    // The size when it was opened is what the header promises; what is appended meanwhile is left out.
    const { size } = await file.stat()
    onSent(0, 1)
    await entry(tar, { ...common, name: path, type: 'file', size }, blocks(size))
  } catch (error) {
    throw toHostError(error, absolute)
  } finally {
    await file.close()
  }

  async function* blocks(size: number): AsyncGenerator<Buffer, void, void> {
    for (let at = 0; at < size; ) {
      const block = Buffer.allocUnsafe(Math.min(blockSize, size - at))
      const { bytesRead } = await file.read(block, 0, block.length, at)
      if (bytesRead === 0)
        throw new AppError({
          code: 'host-file',
          message: `${absolute}: it became shorter while it was read`,
        })
      at += bytesRead
      onSent(bytesRead, 0)
      yield bytesRead === block.length ? block : block.subarray(0, bytesRead)
    }
  }
}

/** Writes one entry; settles when the tar has taken it. */
async function entry(
  tar: Pack,
  header: Partial<Header> & { readonly name: string },
  content: Iterable<Buffer> | AsyncIterable<Buffer> = [],
): Promise<void> {
  let settle: (error?: Error | null) => void = () => undefined
  const taken = new Promise<void>((resolve, reject) => {
    settle = (error) => (error ? reject(error) : resolve())
  })
  // Awaited below; where the content fails first, nobody waits for it.
  taken.catch(() => undefined)
  const size = header.size ?? (Array.isArray(content) ? (content[0]?.length ?? 0) : 0)
  const sink = tar.entry({ ...header, size }, (error) => settle(error))
  if (header.type !== 'file') return taken
  for await (const block of content) {
    if (sink.write(block)) continue
    await Promise.race([taken, new Promise<void>((resolve) => void sink.once('drain', () => resolve()))])
  }
  sink.end(null)
  await taken
}
