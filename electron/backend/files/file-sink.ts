import type { FileHandle } from 'node:fs/promises'
import { Writable } from 'node:stream'

/** Bytes after which the system is told to begin writing to the disk, so that the last `sync` finds little to do. */
const syncEvery = 64 << 20
/** Bytes that may wait to be written. */
const room = 4 << 20

/** Writes a stream to an open file, many chunks at a time, and counts. Does not close the file. */
export class FileSink extends Writable {
  #written = 0
  #unsynced = 0
  #syncing: Promise<void> | null = null

  constructor(
    private readonly file: FileHandle,
    private readonly onBytes: (written: number) => void,
  ) {
    super({ highWaterMark: room })
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#put([chunk]).then(() => done(), done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#put(chunks.map(({ chunk }) => chunk)).then(() => done(), done)
  }

  override _final(done: (error?: Error | null) => void): void {
    Promise.resolve(this.#syncing)
      .then(() => this.file.sync())
      .then(() => done(), done)
  }

  async #put(chunks: readonly Buffer[]): Promise<void> {
    for (let rest = chunks; rest.length > 0; ) {
      const { bytesWritten } = await this.file.writev(rest)
      this.#written += bytesWritten
      this.#unsynced += bytesWritten
      rest = after(rest, bytesWritten)
    }
    this.onBytes(this.#written)
    if (this.#unsynced < syncEvery || this.#syncing) return
    this.#unsynced = 0
    // A failure shows at the last sync.
    this.#syncing = this.file
      .datasync()
      .catch(() => undefined)
      .finally(() => {
        this.#syncing = null
      })
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
