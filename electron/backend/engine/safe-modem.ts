import http, { type Agent, type ClientRequest, type RequestOptions } from 'node:http'
import https from 'node:https'
import { pipeline, type Readable } from 'node:stream'
import Modem from 'docker-modem'
import { collectBody } from './collect-body'
import { type DownloadRequest, download } from './download'
import { EngineAnswerError, UnexpectedAnswerError, wordsOf } from './engine-answer-error'
import type { EngineTarget } from './engine-target'
import type { ReadBuffers } from './read-buffers'

const largestAnswer = 64 << 20
const largestFailure = 1 << 20

type Settle = (error: Error | null, result?: unknown) => void
type Payload = string | Buffer | Readable | undefined

/** What docker-modem has and its types keep private. */
interface OpenModem {
  buildRequest(options: RequestOptions, context: Modem.DialOptions, data: Payload, callback: Settle): void
}
const BaseModem = Modem as unknown as new (options: Modem.ConstructorOptions) => OpenModem

/** Where to, in which API version, and until when. */
export interface SafeModemOptions {
  readonly target: EngineTarget
  readonly agent: Agent
  /** `1.41`. */
  readonly apiVersion: string
  /** Destroys whatever this modem has open: the request, its answer, an upgraded socket. */
  readonly signal: AbortSignal
  /** What the body of a streamed GET is read into, unless it comes by TLS. */
  readonly buffers?: ReadBuffers
}

/**
 * The transport under dockerode, with docker-modem's own request code replaced. That one follows redirects (off the
 * socket, to any host), never settles when an answer is cut short, holds answers of any size, cannot abort an
 * upgraded socket, and crashes the process on odd answers. This one settles exactly once, whatever arrives.
 */
export class SafeModem extends BaseModem {
  readonly #transport: typeof http | typeof https
  readonly #signal: AbortSignal
  readonly #download: Omit<DownloadRequest, 'path'> | undefined

  constructor({ target, agent, apiVersion, signal, buffers }: SafeModemOptions) {
    const isTls = target.kind === 'tcp' && target.tls !== undefined
    // Every field is given: what is missing, docker-modem takes from the process's environment.
    super({
      socketPath: target.kind === 'socket' ? target.path : undefined,
      host: target.kind === 'tcp' ? target.host : undefined,
      port: target.kind === 'tcp' ? target.port : undefined,
      protocol: isTls ? 'https' : 'http',
      ca: isTls ? target.tls?.ca : undefined,
      cert: isTls ? target.tls?.cert : undefined,
      key: isTls ? target.tls?.key : undefined,
      version: `v${apiVersion}`,
      timeout: undefined,
      connectionTimeout: undefined,
      headers: {},
      agent,
    })
    this.#transport = isTls ? https : http
    this.#signal = signal
    if (buffers && !isTls) this.#download = { target, buffers, signal }
  }

  override buildRequest(
    options: RequestOptions,
    context: Modem.DialOptions,
    data: Payload,
    callback: Settle,
  ): void {
    const settle = once(callback)
    try {
      const { signal: _ignored, ...rest } = options
      if (this.#download && context.isStream && options.method === 'GET') {
        download({ ...this.#download, path: options.path ?? '/' }).then(
          (body) => settleAnswer(body, body.statusCode, context, settle),
          settle,
        )
        return
      }
      const { headers, body } = upgradeWithoutBody(rest, context, data)
      const request = this.#transport.request({ ...rest, headers })
      this.#listen(request, context, settle)
      send(request, body)
    } catch (error) {
      settle(error instanceof Error ? error : new Error(String(error)))
    }
  }

  #listen(request: ClientRequest, context: Modem.DialOptions, settle: Settle): void {
    const signal = this.#signal
    let open: { destroy(error?: Error): unknown } = request
    const abort = (): void => void open.destroy(toError(signal.reason))
    const forget = (): void => signal.removeEventListener('abort', abort)
    if (signal.aborted) queueMicrotask(abort)
    else signal.addEventListener('abort', abort, { once: true })

    let isAnswered = false
    request.on('error', (error) => settle(error))
    request.on('close', () => {
      if (isAnswered) return
      forget()
      settle(Object.assign(new Error('The connection was closed.'), { code: 'ECONNRESET' }))
    })
    request.on('response', (response) => {
      isAnswered = true
      open = response
      // A stream's reader listens for itself; where nobody does, an error must not end the process.
      response.on('error', () => undefined)
      response.on('close', forget)
      settleAnswer(response, response.statusCode ?? 0, context, settle)
    })
    request.on('upgrade', (_response, socket, head) => {
      isAnswered = true
      open = socket
      socket.on('error', () => undefined)
      socket.on('close', forget)
      if (!context.hijack) {
        socket.destroy()
        return settle(new UnexpectedAnswerError('The engine switched protocols unasked.'))
      }
      if (signal.aborted) abort()
      if (head.length > 0) socket.unshift(head)
      settle(null, socket)
    })
  }
}

function settleAnswer(answer: Readable, status: number, context: Modem.DialOptions, settle: Settle): void {
  const isSuccess = status >= 200 && status < 300
  if (isSuccess && context.hijack) {
    answer.destroy()
    settle(new UnexpectedAnswerError(`The engine did not switch protocols (status ${status}).`))
  } else if (isSuccess && context.isStream) settle(null, answer)
  else
    collectBody(answer, isSuccess ? largestAnswer : largestFailure).then(
      (body) =>
        isSuccess ? settle(null, parsed(body)) : settle(new EngineAnswerError(status, wordsOf(body, status))),
      settle,
    )
}

/** An attach has its options in the query; a body beside them would be taken for the container's input. */
function upgradeWithoutBody(
  options: RequestOptions,
  context: Modem.DialOptions,
  data: Payload,
): { headers: RequestOptions['headers']; body: Payload } {
  if (!context.hijack || (data !== undefined && !context.path.endsWith('?')))
    return { headers: options.headers, body: data }
  const dropped = new Set(['content-length', 'content-type', 'transfer-encoding'])
  const kept = Object.entries(options.headers ?? {}).filter(([name]) => !dropped.has(name.toLowerCase()))
  return { headers: Object.fromEntries(kept), body: undefined }
}

function send(request: ClientRequest, body: Payload): void {
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) request.end(body)
  else pipeline(body, request, () => undefined)
}

/** JSON where it is JSON; else the text, which the question's schema then refuses or takes. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('The request was cancelled.')
}

function once(callback: Settle): Settle {
  let isSettled = false
  return (error, result) => {
    if (isSettled) return
    isSettled = true
    callback(error, error ? null : result)
  }
}
