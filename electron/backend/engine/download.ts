import type { IncomingHttpHeaders } from 'node:http'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { HeadReader } from './answer-head'
import { type BodyReader, bodyReaderFor } from './body-reader'
import type { EngineTarget } from './engine-target'
import type { ReadBuffers } from './read-buffers'

/** Bytes that may wait for the reader. */
const highWaterMark = 2 << 20

/** An answer whose body is read into {@link ReadBuffers}. An error of the connection is an error of this stream. */
export class DownloadBody extends Readable {
  constructor(
    readonly statusCode: number,
    readonly headers: IncomingHttpHeaders,
    private readonly socket: Socket,
  ) {
    super({ highWaterMark })
  }

  override _read(): void {
    this.socket.resume()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.socket.destroy()
    done(error)
  }
}

/** Where to and what for. */
export interface DownloadRequest {
  /** Without TLS. */
  readonly target: EngineTarget
  /** Path and query, encoded. */
  readonly path: string
  readonly buffers: ReadBuffers
  readonly signal: AbortSignal
}

/**
 * GET over a connection of its own, for bodies of hundreds of megabytes. Node's HTTP client copies each piece of a body
 * into fresh memory; here the pieces are the memory that the socket was read into.
 * @throws what the connection failed with; UnexpectedAnswerError for what is no HTTP
 */
export function download({ target, path, buffers, signal }: DownloadRequest): Promise<DownloadBody> {
  // What Node's client refuses as well: it could end the line.
  if (!/^\/[\x21-\x7e]*$/.test(path)) throw new TypeError('Request path contains unescaped characters')
  return new Promise((resolve, reject) => {
    const head = new HeadReader()
    let reader: BodyReader | undefined
    let body: DownloadBody | undefined

    const fail = (error: unknown): void => {
      reject(error)
      body?.destroy(error as Error)
      socket.destroy()
    }
    /** Whether more may come at once. */
    const take = (bytes: Buffer): boolean => {
      if (!reader || !body) {
        const found = head.take(bytes)
        if (!found) return true
        reader = bodyReaderFor(found.headers)
        body = new DownloadBody(found.status, found.headers, socket)
        // A reader listens for itself; where nobody does, an error must not end the process.
        body.on('error', () => undefined)
        resolve(body)
        return take(found.rest)
      }
      let wantsMore = true
      for (const piece of reader.take(bytes)) wantsMore = body.push(piece)
      if (reader.isWhole) body.push(null)
      return wantsMore
    }
    const callback = (length: number): boolean => {
      try {
        return take(buffers.filled(length))
      } catch (error) {
        fail(error)
        return false
      }
    }
    const onread = { buffer: () => buffers.room(), callback }
    const socket =
      target.kind === 'socket'
        ? connect({ path: target.path, onread })
        : connect({ host: target.host, port: target.port, onread })
    const host = target.kind === 'socket' ? 'localhost' : `${target.host}:${target.port}`
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)

    const abort = (): void => fail(signal.reason)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
    socket.on('error', fail)
    socket.on('close', () => {
      signal.removeEventListener('abort', abort)
      if (reader?.endsWithConnection && !socket.errored) body?.push(null)
      else if (!reader?.isWhole) fail(cutShort())
    })
  })
}

function cutShort(): Error {
  return Object.assign(new Error('The connection was closed.'), { code: 'ECONNRESET' })
}
