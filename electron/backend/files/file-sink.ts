import type { FileHandle } from 'node:fs/promises'
import { Writable } from 'node:stream'

/** Bytes that may wait to be written. */
const room = 4 << 20

/** What is told while a file is written. */
export interface SinkNews {
  /** Bytes in all. */
  readonly onBytes: (written: number) => void
  /** A chunk is in the file, and all before it: its memory may be used again. */
  readonly onSpent?: ((chunk: Buffer) => void) | undefined
}

/** Writes a stream to an open file, many chunks at a time, and counts. Does not close the file. */
export class FileSink extends Writable {
  #written = 0

  constructor(
    private readonly file: FileHandle,
    private readonly news: SinkNews,
  ) {
    super({ highWaterMark: room })
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#put([chunk]).then(() => done(), done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#put(chunks.map(({ chunk }) => chunk)).then(() => done(), done)
  }

  async #put(chunks: readonly Buffer[]): Promise<void> {
    for (let rest = chunks; rest.length > 0; ) {
      const { bytesWritten } = await this.file.writev(rest)
      this.#written += bytesWritten
      rest = after(rest, bytesWritten)
    }
    const last = chunks.at(-1)
    if (last) this.news.onSpent?.(last)
    this.news.onBytes(this.#written)
  }
}

/** What a short write left over. */
function after(chunks: readonly Buffer[], written: number): Buffer[] {
  let skip = written
  return chunks.flatMap((chunk) => {
    const taken = Math.min(skip, chunk.length)
    skip -= taken
    return taken === chunk.length ? [] : [chunk.subarray(taken)]
  })
}
