import { AppError } from '#shared/errors'

/** Which of a container's two outputs a payload belongs to. */
export type OutputStream = 'stdout' | 'stderr'

const headerSize = 8
const largestFrame = 16 << 20
/** The engine's own complaint inside the stream ("Error grabbing logs"), as the docker CLI reads it. */
const systemError = 3
const longestComplaint = 64 << 10

/**
 * Takes apart the engine's multiplexed stream (logs, attach and exec without a tty): frames of an 8-byte header
 * (type, three zeros, length as big-endian 32 bits) and a payload. Feed it the bytes as they arrive, cut anywhere.
 * A payload is passed on as it comes, never gathered, so a frame may arrive in several pieces.
 */
export class FrameReader {
  readonly #onPayload: (stream: OutputStream, payload: Buffer) => void
  readonly #header = Buffer.alloc(headerSize)
  #headerFilled = 0
  #type = 0
  #left = 0
  #complaint: Buffer[] = []

  /** @param onPayload gets slices of what was fed; they are valid until the caller reuses that buffer */
  constructor(onPayload: (stream: OutputStream, payload: Buffer) => void) {
    this.#onPayload = onPayload
  }

  /**
   * Reads on. Everything before a fault has been passed on when it throws; the reader is of no use afterwards.
   * @throws AppError `logs-unreadable` for the engine's own error frame, with its words; `unexpected-answer` for an
   * unknown frame type or a frame above 16 MiB
   */
  feed(chunk: Buffer): void {
    let at = 0
    while (at < chunk.length) {
      if (this.#left === 0) {
        at = this.#readHeader(chunk, at)
        continue
      }
      const payload = chunk.subarray(at, at + this.#left)
      at += payload.length
      this.#left -= payload.length
      if (this.#type !== systemError) this.#onPayload(this.#type === 2 ? 'stderr' : 'stdout', payload)
      else this.#gatherComplaint(payload)
    }
  }

  #readHeader(chunk: Buffer, from: number): number {
    const taken = chunk.copy(this.#header, this.#headerFilled, from)
    this.#headerFilled += taken
    if (this.#headerFilled < headerSize) return from + taken
    this.#headerFilled = 0
    this.#type = this.#header.readUInt8(0)
    this.#left = this.#header.readUInt32BE(4)
    if (this.#type > systemError) throw unexpected(`unknown frame type ${this.#type}`)
    if (this.#left > largestFrame) throw unexpected(`a frame of ${this.#left} bytes`)
    if (this.#type === systemError && this.#left === 0) throw complaint('')
    return from + taken
  }

  #gatherComplaint(payload: Buffer): void {
    this.#complaint.push(Buffer.from(payload))
    const words = Buffer.concat(this.#complaint)
    this.#complaint = [words]
    if (this.#left === 0 || words.length > longestComplaint)
      throw complaint(words.toString('utf8', 0, longestComplaint).trim())
  }
}

function unexpected(message: string): AppError {
  return new AppError({ code: 'unexpected-answer', message })
}

function complaint(words: string): AppError {
  return new AppError({
    code: 'logs-unreadable',
    message: words || 'The engine reported an error in the stream.',
  })
}
