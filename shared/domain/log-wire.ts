/**
 * How log bytes travel from the backend to the page: records of `u32 length (little endian), u8 kind, u8 source`,
 * then `length` bytes. The engine's bytes go through as they are; only whoever stores the lines takes them apart,
 * so that a flood costs the backend no work per line.
 */
export const logRecordHeader = 6

/** Kinds of records. */
export const logRecordKind = {
  /** The engine's bytes with its 8-byte frame headers (a container without a tty). */
  frames: 1,
  /** The engine's bytes without frames (a container with a tty). */
  raw: 2,
  /** A {@link LogNotice} as JSON. */
  notice: 3,
} as const

/** What a notice may be long at most; a longer one would be a broken stream. */
const longestNotice = 1 << 16

/** How one container's log stands, told between its bytes. */
export type LogNotice =
  /** The engine answered; bytes follow as they come. */
  | { readonly state: 'open'; readonly isTty: boolean }
  /** The engine has sent everything: the container ended, or following was not asked for. */
  | { readonly state: 'ended' }
  /** The connection broke; more may exist. */
  | { readonly state: 'cut'; readonly message: string }
  /** The container's logging driver keeps nothing that the engine could read. */
  | { readonly state: 'driver-unreadable'; readonly driver: string }
  /** The engine refused. `code` is an AppErrorCode, `message` the engine's words. */
  | { readonly state: 'error'; readonly code: string; readonly message: string }

/** Writes a record's header at the start of `target`. */
export function writeLogRecordHeader(target: Uint8Array, kind: number, source: number, length: number): void {
  target[0] = length & 0xff
  target[1] = (length >>> 8) & 0xff
  target[2] = (length >>> 16) & 0xff
  target[3] = (length >>> 24) & 0xff
  target[4] = kind
  target[5] = source
}

/** A whole record. */
export function encodeLogRecord(kind: number, source: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const record = new Uint8Array(logRecordHeader + payload.length)
  writeLogRecordHeader(record, kind, source, payload.length)
  record.set(payload, logRecordHeader)
  return record
}

/** What a {@link LogRecordReader} hands on. */
export interface LogRecordSink {
  /** Engine bytes `bytes[start..end)`; valid only during the call. A record may come in several pieces. */
  bytes(source: number, kind: number, bytes: Uint8Array, start: number, end: number): void
  /** The JSON of a {@link LogNotice} as UTF-8. */
  notice(source: number, json: Uint8Array): void
}

/** Takes a stream of records apart, cut wherever it may be. */
export class LogRecordReader {
  readonly #header = new Uint8Array(logRecordHeader)
  #headerFill = 0
  #remaining = 0
  #kind = 0
  #source = 0
  #notice = new Uint8Array(0)
  #noticeFill = 0

  /** @throws Error where the stream is not ours. */
  push(chunk: Uint8Array, sink: LogRecordSink): void {
    let at = 0
    while (at < chunk.length) {
      if (this.#remaining === 0) {
        at = this.#readHeader(chunk, at)
        if (this.#headerFill > 0) return
        if (this.#remaining === 0) continue
      }
      const end = Math.min(chunk.length, at + this.#remaining)
      if (this.#kind === logRecordKind.notice) this.#readNotice(chunk, at, end, sink)
      else sink.bytes(this.#source, this.#kind, chunk, at, end)
      this.#remaining -= end - at
      at = end
    }
  }

  #readHeader(chunk: Uint8Array, from: number): number {
    let at = from
    const header = this.#header
    while (at < chunk.length && this.#headerFill < logRecordHeader)
      header[this.#headerFill++] = chunk[at++] ?? 0
    if (this.#headerFill < logRecordHeader) return at
    this.#headerFill = 0
    const view = new DataView(header.buffer)
    this.#remaining = view.getUint32(0, true)
    this.#kind = view.getUint8(4)
    this.#source = view.getUint8(5)
    if (this.#kind < logRecordKind.frames || this.#kind > logRecordKind.notice)
      throw new Error(`Unknown kind of log record: ${this.#kind}`)
    if (this.#kind === logRecordKind.notice) {
      if (this.#remaining > longestNotice) throw new Error('A log notice is too long.')
      this.#notice = new Uint8Array(this.#remaining)
      this.#noticeFill = 0
    }
    return at
  }

  #readNotice(chunk: Uint8Array, start: number, end: number, sink: LogRecordSink): void {
    this.#notice.set(chunk.subarray(start, end), this.#noticeFill)
    this.#noticeFill += end - start
    if (this.#noticeFill === this.#notice.length) sink.notice(this.#source, this.#notice)
  }
}
