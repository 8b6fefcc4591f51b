import { ByteBuffer } from './log-byte-buffer'
import { LogStampReader } from './log-stamp'

/** Where a line came from, with the engine's own numbers. */
export const logStream = { stdout: 1, stderr: 2 } as const
/** The engine's own word that it could not go on reading (frame type 3). */
const systemErrors = 3

/** The engine cuts lines at 16 KiB; a frame far above that is not one. */
const longestFrame = 16 << 20
/** A line longer than this is ended by force, so that a stream without line ends cannot fill the memory. */
const longestLine = 64 << 20
/** Pieces of a line have at least this length in all engines. */
const shortestPiece = 4096

/** What receives lines. */
export interface LogLineSink {
  /** The line `bytes[start..end)` without its line feed; valid only during the call. */
  line(stream: number, seconds: number, nanos: number, bytes: Uint8Array, start: number, end: number): void
  /** The engine's own words about a fault in the log (frame type 3), as UTF-8; valid only during the call. */
  problem(bytes: Uint8Array, start: number, end: number): void
}

/** Makes lines of the engine's bytes, in whatever pieces they come. */
export interface LogLineReader {
  /** @throws Error where the bytes are not a log stream. */
  push(bytes: Uint8Array, start: number, end: number, sink: LogLineSink): void
  /** The stream has ended: hands on what had no line end yet. */
  finish(sink: LogLineSink): void
}

/** For a container without a tty: 8-byte headers (`u8 stream, 3 zero bytes, u32 length, big endian`) and payloads. */
export class FramedLineReader implements LogLineReader {
  readonly #stamp = new LogStampReader()
  readonly #open = [new OpenLine(), new OpenLine(), new OpenLine()] as const
  readonly #header = new Uint8Array(8)
  #headerFill = 0
  #frame = new Uint8Array(0)
  #frameFill = -1

  push(bytes: Uint8Array, start: number, end: number, sink: LogLineSink): void {
    let at = start
    while (at < end) {
      if (this.#frameFill >= 0) {
        at = this.#continueFrame(bytes, at, end, sink)
        continue
      }
      if (this.#headerFill > 0 || end - at < 8) {
        while (at < end && this.#headerFill < 8) this.#header[this.#headerFill++] = bytes[at++] ?? 0
        if (this.#headerFill < 8) return
        this.#headerFill = 0
        this.#startFrame(frameLength(this.#header, 0))
        if (this.#frame.length === 0) this.#endFrame(sink)
        continue
      }
      const length = frameLength(bytes, at)
      if (at + 8 + length <= end) {
        this.#payload(bytes[at] ?? 0, bytes, at + 8, at + 8 + length, sink)
        at += 8 + length
      } else {
        this.#header[0] = bytes[at] ?? 0
        this.#startFrame(length)
        at += 8
      }
    }
  }

  finish(sink: LogLineSink): void {
    for (const [stream, open] of this.#open.entries()) open.flush(stream, sink)
  }

  #startFrame(length: number): void {
    this.#frame = new Uint8Array(length)
    this.#frameFill = 0
  }

  #continueFrame(bytes: Uint8Array, at: number, end: number, sink: LogLineSink): number {
    const stop = Math.min(end, at + this.#frame.length - this.#frameFill)
    this.#frame.set(bytes.subarray(at, stop), this.#frameFill)
    this.#frameFill += stop - at
    if (this.#frameFill === this.#frame.length) this.#endFrame(sink)
    return stop
  }

  #endFrame(sink: LogLineSink): void {
    this.#frameFill = -1
    this.#payload(this.#header[0] ?? 0, this.#frame, 0, this.#frame.length, sink)
  }

  #payload(stream: number, bytes: Uint8Array, start: number, end: number, sink: LogLineSink): void {
    if (stream === systemErrors) {
      sink.problem(bytes, start, end)
      return
    }
    const open = this.#open[stream as 0 | 1 | 2]
    if (!open) throw new Error(`Unknown stream in a log frame: ${stream}`)
    let at = start
    while (at < end) {
      const lineFeed = bytes.indexOf(10, at)
      const isWhole = lineFeed >= 0 && lineFeed < end
      const stop = isWhole ? lineFeed : end
      const stamp = this.#stamp.read(bytes, at, stop)
      const { seconds, nanos } = this.#stamp
      // A piece of the same line repeats its stamp; another stamp means that the piece before was all of it.
      if (open.isOpen && stamp > 0 && !open.isSameMoment(seconds, nanos)) open.flush(stream, sink)
      if (isWhole && !open.isOpen) sink.line(stream, seconds, nanos, bytes, at + stamp, stop)
      else {
        open.add(seconds, nanos, bytes, at + stamp, stop)
        if (isWhole || open.length > longestLine) open.flush(stream, sink)
      }
      at = isWhole ? stop + 1 : stop
    }
  }
}

/** For a container with a tty: lines one after the other, without frames; everything is standard output. */
export class RawLineReader implements LogLineReader {
  readonly #stamp = new LogStampReader()
  readonly #rest = new ByteBuffer()

  push(bytes: Uint8Array, start: number, end: number, sink: LogLineSink): void {
    let at = start
    while (at < end) {
      const lineFeed = bytes.indexOf(10, at)
      const isWhole = lineFeed >= 0 && lineFeed < end
      const stop = isWhole ? lineFeed : end
      if (isWhole && this.#rest.length === 0) this.#line(bytes, at, stop, sink)
      else {
        this.#rest.add(bytes, at, stop)
        if (isWhole || this.#rest.length > longestLine) this.finish(sink)
      }
      at = isWhole ? stop + 1 : stop
    }
  }

  finish(sink: LogLineSink): void {
    const rest = this.#rest
    if (rest.length > 0) this.#line(rest.bytes, 0, rest.length, sink)
    rest.clear()
  }

  #line(bytes: Uint8Array, start: number, end: number, sink: LogLineSink): void {
    const stamp = this.#stamp.read(bytes, start, end)
    const { seconds, nanos } = this.#stamp
    const text = start + stamp
    const stop = stamp > 0 && end - text > shortestPiece ? joinPieces(bytes, start, stamp, end) : end
    sink.line(logStream.stdout, seconds, nanos, bytes, text, stop)
  }
}

/** A line of which pieces have come, and its stamp. */
class OpenLine {
  readonly #bytes = new ByteBuffer()
  #seconds = 0
  #nanos = 0
  isOpen = false

  get length(): number {
    return this.#bytes.length
  }

  isSameMoment(seconds: number, nanos: number): boolean {
    return seconds === this.#seconds && nanos === this.#nanos
  }

  add(seconds: number, nanos: number, bytes: Uint8Array, start: number, end: number): void {
    if (!this.isOpen) {
      this.#seconds = seconds
      this.#nanos = nanos
      this.isOpen = true
    }
    this.#bytes.add(bytes, start, end)
  }

  flush(stream: number, sink: LogLineSink): void {
    if (!this.isOpen) return
    this.isOpen = false
    sink.line(stream, this.#seconds, this.#nanos, this.#bytes.bytes, 0, this.#bytes.length)
    this.#bytes.clear()
  }
}

function frameLength(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at + 4] ?? 0) << 24) | ((bytes[at + 5] ?? 0) << 16)
  const length = (high | ((bytes[at + 6] ?? 0) << 8) | (bytes[at + 7] ?? 0)) >>> 0
  if (length > longestFrame) throw new Error(`A log frame claims to hold ${length} bytes.`)
  return length
}

/**
 * Takes the repeated stamps out of a line that the engine wrote in pieces (a tty stream has no frames to show where
 * one begins): moves the pieces together within `bytes` and answers the new end.
 */
function joinPieces(bytes: Uint8Array, start: number, stamp: number, end: number): number {
  let from = start + stamp
  let to = from
  for (;;) {
    const next = findRepeat(bytes, start, stamp, from + shortestPiece, end)
    const stop = next < 0 ? end : next
    if (to !== from) bytes.copyWithin(to, from, stop)
    to += stop - from
    if (next < 0) return to
    from = next + stamp
  }
}

function findRepeat(bytes: Uint8Array, start: number, stamp: number, from: number, end: number): number {
  // The colon of hh:mm is rare in data, and every stamp has it at the same place.
  for (let at = bytes.indexOf(58, from + 13); at >= 0 && at < end; at = bytes.indexOf(58, at + 1)) {
    const candidate = at - 13
    let i = 0
    while (i < stamp && bytes[candidate + i] === bytes[start + i]) i++
    if (i === stamp) return candidate
  }
  return -1
}
