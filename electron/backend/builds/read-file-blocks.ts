import { close, open, read } from 'node:fs'
import { promisify } from 'node:util'
import { AppError } from '#shared/errors'
import type { ContextFile } from './context-files'
import { toHostError } from './host-error'

// The plain calls cost half of what file handles do, which counts with thousands of small files.
const [opened, filled, closed] = [promisify(open), promisify(read), promisify(close)]

/** Bytes read from a file at once. */
const blockSize = 1 << 20

/**
 * The content of a file, as long as it was when it was looked at: what is appended meanwhile is left out. The next
 * block is read while the last one is worked on. @throws AppError `host-file`, also where the file became shorter
 */
export async function* readFileBlocks({ absolute, stats }: ContextFile): AsyncGenerator<Buffer, void, void> {
  const failed = (error: unknown): never => {
    throw toHostError(error, absolute)
  }
  const file = await opened(absolute, 'r').catch(failed)
  try {
    let at = 0
    let coming = readBlock(file, absolute, stats.size, at)
    while (at < stats.size) {
      const block = await coming.catch(failed)
      at += block.length
      coming = readBlock(file, absolute, stats.size, at)
      coming.catch(() => undefined)
      try {
        yield block
      } finally {
        // The file must not be closed under a read.
        await coming.catch(() => undefined)
      }
    }
  } finally {
    await closed(file)
  }
}

/** The whole content of a small file. @throws as {@link readFileBlocks} */
export async function readSmallFile({ absolute, stats }: ContextFile): Promise<Buffer> {
  try {
    const file = await opened(absolute, 'r')
    try {
      return await readBlock(file, absolute, stats.size, 0)
    } finally {
      await closed(file)
    }
  } catch (error) {
    throw toHostError(error, absolute)
  }
}

/** One block, full unless the file ends: a system may read less than it is asked for. */
async function readBlock(file: number, path: string, size: number, at: number): Promise<Buffer> {
  const block = Buffer.allocUnsafeSlow(Math.min(blockSize, size - at))
  for (let has = 0; has < block.length; ) {
    const { bytesRead } = await filled(file, block, has, block.length - has, at + has)
    if (bytesRead === 0)
      throw new AppError({ code: 'host-file', message: `${path}: it became shorter while it was read` })
    has += bytesRead
  }
  return block
}
