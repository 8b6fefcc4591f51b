import type { Readable } from 'node:stream'
import type { UnderlyingByteSource } from 'node:stream/web'
import { OutputTape } from './output-tape'

const kept = 256 * 1024
const largestPart = 256 * 1024

interface Reader {
  position: number
  wake: () => void
}

/** What a new reader gets. */
export interface SessionBody {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>
  /** Bytes at the head of the body that an earlier reader has had. */
  readonly replayed: number
}

/**
 * A terminal's output: kept for replay (the latest 256 KiB) and handed to one reader at a time.
 * A reader that falls 256 KiB behind pauses the source; without a reader the oldest output is forgotten.
 */
export class SessionOutput {
  readonly #tape = new OutputTape(kept)
  readonly #source: Readable
  #reader: Reader | undefined
  #delivered = 0
  #isFinished = false

  constructor(source: Readable) {
    this.#source = source
    source.on('data', (chunk: Uint8Array) => {
      this.#tape.append(chunk, this.#reader?.position ?? Number.POSITIVE_INFINITY)
      this.#reader?.wake()
      this.#balance()
    })
  }

  /** No more output will come; readers end after what is there. */
  finish(): void {
    this.#isFinished = true
    this.#reader?.wake()
  }

  /** A new reader, from the oldest output kept; it leaves when `signal` aborts. The reader before it ends. */
  open(signal?: AbortSignal): SessionBody {
    const start = this.#tape.replayStart()
    const reader: Reader = { position: start, wake: () => {} }
    this.#become(reader)
    signal?.addEventListener('abort', () => this.#leave(reader), { once: true })
    return {
      body: this.#body(reader),
      replayed: Math.max(0, this.#delivered - start),
    }
  }

  #body(reader: Reader): ReadableStream<Uint8Array<ArrayBuffer>> {
    let isCancelled = false
    const source: UnderlyingByteSource = {
      type: 'bytes',
      pull: async (controller) => {
        const part = await this.#next(reader)
        if (isCancelled) return
        if (part) return controller.enqueue(part)
        controller.close()
        controller.byobRequest?.respond(0)
      },
      cancel: () => {
        isCancelled = true
        this.#leave(reader)
      },
    }
    return new ReadableStream(source) as ReadableStream<Uint8Array<ArrayBuffer>>
  }

  async #next(reader: Reader): Promise<Uint8Array<ArrayBuffer> | null> {
    while (this.#reader === reader) {
      const part = this.#tape.read(reader.position, largestPart)
      if (part) {
        reader.position += part.length
        this.#delivered = Math.max(this.#delivered, reader.position)
        this.#balance()
        return part
      }
      if (this.#isFinished) return null
      await new Promise<void>((resolve) => {
        reader.wake = resolve
      })
    }
    return null
  }

  #leave(reader: Reader): void {
    if (this.#reader === reader) this.#become(undefined)
  }

  #become(next: Reader | undefined): void {
    const last = this.#reader
    this.#reader = next
    last?.wake()
    this.#balance()
  }

  #balance(): void {
    this.#tape.trim(this.#reader?.position ?? Number.POSITIVE_INFINITY)
    const unread = this.#reader ? this.#tape.end - this.#reader.position : 0
    if (unread > kept) this.#source.pause()
    else if (this.#source.isPaused()) this.#source.resume()
  }
}
