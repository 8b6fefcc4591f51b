import type { IncomingHttpHeaders } from 'node:http'
import { UnexpectedAnswerError } from './engine-answer-error'

/** The beginning of an HTTP/1.1 answer. */
export interface AnswerHead {
  readonly status: number
  /** Names in small letters. */
  readonly headers: IncomingHttpHeaders
  /** The first bytes of what follows. */
  readonly rest: Buffer
}

const longestHead = 64 << 10
const end = '\r\n\r\n'

/** Gathers an answer's head, cut anywhere, and answers it once it is whole. */
export class HeadReader {
  #bytes = Buffer.alloc(0)

  /** @throws UnexpectedAnswerError for what is no HTTP */
  take(bytes: Buffer): AnswerHead | null {
    this.#bytes = Buffer.concat([this.#bytes, bytes])
    const length = this.#bytes.indexOf(end)
    if (length >= 0)
      return {
        ...parseHead(this.#bytes.toString('latin1', 0, length)),
        rest: this.#bytes.subarray(length + end.length),
      }
    if (this.#bytes.length > longestHead) throw new UnexpectedAnswerError('Headers without end.')
    return null
  }
}

function parseHead(text: string): Omit<AnswerHead, 'rest'> {
  const [first = '', ...lines] = text.split('\r\n')
  const [, status] = /^HTTP\/1\.[01] ([2-5]\d\d)(?: |$)/.exec(first) ?? []
  if (status === undefined) throw new UnexpectedAnswerError(`Not HTTP: ${first.slice(0, 80)}`)
  const headers: IncomingHttpHeaders = {}
  for (const line of lines) {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? []
    if (name === undefined) throw new UnexpectedAnswerError(`Not a header: ${line.slice(0, 80)}`)
    // Beside each other two lengths are a trick; of anything else the first counts, as in Node.
    const known = headers[name.toLowerCase()]
    if (known !== undefined && /^(?:content-length|transfer-encoding)$/i.test(name))
      throw new UnexpectedAnswerError(`Twice in an answer: ${name}`)
    headers[name.toLowerCase()] ??= value
  }
  return { status: Number(status), headers }
}
