import type { IncomingHttpHeaders } from 'node:http'
import { UnexpectedAnswerError } from './engine-answer-error'

/** Reads the body of an HTTP/1.1 answer out of its bytes, cut anywhere, without copying them. */
export interface BodyReader {
  /** The content in these bytes. @throws UnexpectedAnswerError for what is no body */
  take(bytes: Buffer): Buffer[]
  /** All of it has come. */
  readonly isWhole: boolean
  /** It ends with the connection: nobody said how long it is. */
  readonly endsWithConnection: boolean
}

/** The reader for an answer with these headers. */
export function bodyReaderFor(headers: IncomingHttpHeaders): BodyReader {
  if (/\bchunked\s*$/i.test(headers['transfer-encoding'] ?? '')) return new ChunkedBody()
  const length = headers['content-length']
  if (length === undefined) return new SizedBody(Number.POSITIVE_INFINITY)
  if (!/^\d{1,15}$/.test(length)) throw new UnexpectedAnswerError(`Not a length: ${length.slice(0, 40)}`)
  return new SizedBody(Number(length))
}

class SizedBody implements BodyReader {
  readonly endsWithConnection: boolean
  #left: number

  constructor(length: number) {
    this.#left = length
    this.endsWithConnection = length === Number.POSITIVE_INFINITY
  }

  get isWhole(): boolean {
    return this.#left === 0
  }

  take(bytes: Buffer): Buffer[] {
    const content = bytes.length > this.#left ? bytes.subarray(0, this.#left) : bytes
    this.#left -= content.length
    return content.length > 0 ? [content] : []
  }
}

const lineFeed = 10
/** Longest line between two chunks: a size, and extensions that nobody uses. */
const longestLine = 4096
/** Most lines after the last chunk. */
const mostTrailers = 100

class ChunkedBody implements BodyReader {
  readonly endsWithConnection = false
  #state: 'size' | 'content' | 'after-content' | 'trailers' | 'whole' = 'size'
  #line = ''
  /** Bytes of content left in this chunk. */
  #left = 0
  #trailers = 0

  get isWhole(): boolean {
    return this.#state === 'whole'
  }

  take(bytes: Buffer): Buffer[] {
    const contents: Buffer[] = []
    for (let at = 0; at < bytes.length && this.#state !== 'whole'; ) {
      if (this.#state === 'content') {
        const content = bytes.subarray(at, at + this.#left)
        contents.push(content)
        at += content.length
        this.#left -= content.length
        if (this.#left === 0) this.#state = 'after-content'
        continue
      }
      const end = bytes.indexOf(lineFeed, at)
      this.#line += bytes.toString('latin1', at, end < 0 ? bytes.length : end)
      if (this.#line.length > longestLine) throw new UnexpectedAnswerError('A line without end in an answer.')
      if (end < 0) return contents
      at = end + 1
      const line = this.#line.replace(/\r$/, '')
      this.#line = ''
      this.#takeLine(line)
    }
    return contents
  }

  #takeLine(line: string): void {
    if (this.#state === 'trailers') {
      if (line === '') this.#state = 'whole'
      else if (++this.#trailers > mostTrailers) throw new UnexpectedAnswerError('Trailers without end.')
    } else if (this.#state === 'after-content') {
      if (line !== '') throw new UnexpectedAnswerError('A chunk longer than its size.')
      this.#state = 'size'
    } else {
      const [, size] = /^([0-9a-f]{1,12})[ \t]*(?:;.*)?$/i.exec(line) ?? []
      if (size === undefined) throw new UnexpectedAnswerError(`Not a size: ${line.slice(0, 40)}`)
      this.#left = Number.parseInt(size, 16)
      this.#state = this.#left === 0 ? 'trailers' : 'content'
    }
  }
}
