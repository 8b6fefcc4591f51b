import {
  encodeLogRecord,
  type LogNotice,
  logRecordHeader,
  logRecordKind,
  writeLogRecordHeader,
} from '#shared/domain/log-wire'

/** While lines keep coming, they are sent on at most this often (ms). */
const flushInterval = 4
/** The first screen of a log is awaited by a person: that much (bytes) is sent on more often (ms). */
const opening = { bytes: 256 << 10, flushInterval: 1 } as const
const largestRecord = 256 << 10
/** What may wait for the reader before the engine's streams are paused, in bytes. */
const highWaterMark = 1 << 20

interface Piece {
  readonly source: number
  readonly kind: number
  readonly bytes: Uint8Array
}

/**
 * The body of a log response: what the engine's streams deliver, as records. What comes after a silence goes out at
 * once; a flood is gathered, because the engine sends every line as a chunk of its own.
 */
export class LogOutput {
  readonly body: ReadableStream<Uint8Array>
  #controller: ReadableByteStreamController | undefined
  #pieces: Piece[] = []
  #size = 0
  #isScheduled = false
  #lastFlush = 0
  #flushed = 0
  #isClosed = false
  #onRoom: (() => void)[] = []

  /** `onCancel` is called when the reader goes away. */
  constructor(onCancel: () => void) {
    this.body = new ReadableStream(
      {
        type: 'bytes',
        start: (controller) => {
          this.#controller = controller
        },
        pull: () => {
          for (const resume of this.#onRoom.splice(0)) resume()
        },
        cancel: () => {
          this.#isClosed = true
          onCancel()
        },
      },
      { highWaterMark },
    )
  }

  /** Takes engine bytes; false where the reader is slow: then wait for {@link onRoom}. */
  write(source: number, kind: number, bytes: Uint8Array): boolean {
    this.#pieces.push({ source, kind, bytes })
    this.#size += bytes.length
    if (this.#size >= largestRecord) this.#flush()
    else if (!this.#isScheduled) this.#schedule()
    return this.#isClosed || (this.#controller?.desiredSize ?? 0) > 0
  }

  notice(source: number, notice: LogNotice): void {
    this.#flush()
    if (this.#isClosed) return
    const json = new TextEncoder().encode(JSON.stringify(notice))
    this.#controller?.enqueue(encodeLogRecord(logRecordKind.notice, source, json))
  }

  /** Calls back once, when the reader has taken enough. */
  onRoom(resume: () => void): void {
    if (this.#isClosed) resume()
    else this.#onRoom.push(resume)
  }

  close(): void {
    this.#flush()
    if (this.#isClosed) return
    this.#isClosed = true
    this.#controller?.close()
  }

  #schedule(): void {
    this.#isScheduled = true
    const interval = this.#flushed < opening.bytes ? opening.flushInterval : flushInterval
    const wait = interval - (performance.now() - this.#lastFlush)
    // The tick ends when all lines of one read of the socket have been handed over.
    if (wait <= 0) process.nextTick(() => this.#flush())
    else setTimeout(() => this.#flush(), wait)
  }

  #flush(): void {
    this.#isScheduled = false
    const pieces = this.#pieces
    if (pieces.length === 0) return
    this.#pieces = []
    this.#flushed += this.#size
    this.#size = 0
    this.#lastFlush = performance.now()
    if (this.#isClosed) return
    for (let from = 0; from < pieces.length; ) {
      const to = endOfRun(pieces, from)
      this.#controller?.enqueue(toRecord(pieces, from, to))
      from = to
    }
  }
}

/** Where the pieces stop being of one source. */
function endOfRun(pieces: readonly Piece[], from: number): number {
  const first = pieces[from]
  let to = from + 1
  while (to < pieces.length && pieces[to]?.source === first?.source && pieces[to]?.kind === first?.kind) to++
  return to
}

function toRecord(pieces: readonly Piece[], from: number, to: number): Uint8Array<ArrayBuffer> {
  let length = 0
  for (let i = from; i < to; i++) length += pieces[i]?.bytes.length ?? 0
  // A buffer of its own, as the stream takes it over.
  const record = Buffer.allocUnsafeSlow(logRecordHeader + length)
  writeLogRecordHeader(record, pieces[from]?.kind ?? 0, pieces[from]?.source ?? 0, length)
  let at = logRecordHeader
  for (let i = from; i < to; i++) {
    const bytes = pieces[i]?.bytes
    if (!bytes) continue
    record.set(bytes, at)
    at += bytes.length
  }
  return record
}
