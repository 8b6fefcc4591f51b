import { AppError, type AppErrorCode } from '#shared/errors'
import { AnswerTooLargeError, EngineAnswerError, UnexpectedAnswerError } from './engine/engine-answer-error'

/**
 * What the engine tells by its words alone: the status says no more than "conflict", "forbidden" or "failed".
 * Each line is for messages of Docker 20.10 to 29 and Podman 4; the first that fits decides.
 */
const toldByWords: readonly (readonly [RegExp, AppErrorCode])[] = [
  [/no space left on device|disk quota exceeded/i, 'disk-full'],
  [/client version \S+ is too (?:old|new)|client is newer than server/i, 'engine-version'],
  [/is already paused|is not paused|already in progress/i, 'already-done'],
  [/is paused/i, 'paused'],
  [/is not running|no container .*is running/i, 'not-running'],
  [/has active endpoints|network .*is being used|volume is in use|is being used by/i, 'in-use'],
  [/(?:name|network|volume) \S+ is already in use|already exists|a volume named/i, 'name-taken'],
  [/does not support reading/i, 'logs-unreadable'],
  [
    /repository does not exist|manifest unknown|name unknown|manifest for \S+ not found|does not exist locally/i,
    'image-unknown',
  ],
  [/toomanyrequests|too many requests|rate limit/i, 'registry-limit'],
  [/access denied|unauthorized|authentication required|no basic auth|denied: /i, 'registry-denied'],
  [/x509: |certificate signed by unknown|tls: (?:failed to verify|bad certificate)/i, 'registry-untrusted'],
  [/server gave HTTP response/i, 'registry-http'],
  [/port is already allocated|address already in use|ports are not available/i, 'port-taken'],
  [/executable file not found|no such file or directory: OCI|exec format error/i, 'command-not-found'],
  [/\bdial tcp\b|no such host|TLS handshake timeout|request canceled while waiting/i, 'registry-unreachable'],
  [/received unexpected HTTP status: 5|unknown: unknown error/i, 'registry-failed'],
]

/** What breaks off where the engine talks to a registry; elsewhere the same words mean something else. */
const lostRegistry = /unexpected EOF|\bEOF$|connection reset by peer|broken pipe|use of closed network/i
const asksRegistry = /^(?:POST|GET) \/(?:images|build|auth|distribution)\b/

/** What a status means at one endpoint, where that is more than it means everywhere. First fit decides. */
const toldByEndpoint: readonly (readonly [number, RegExp, AppErrorCode])[] = [
  [404, /^POST \/images\/create/, 'image-unknown'],
  [409, /^DELETE \/(?:images|volumes|networks)/, 'in-use'],
  [
    409,
    /^POST \/(?:containers\/create|containers\/[^/]+\/rename|volumes\/create|networks\/create)/,
    'name-taken',
  ],
  [409, /^POST \/(?:containers\/[^/]+\/(?:kill|exec)|exec)/, 'not-running'],
  [501, /\/logs$/, 'logs-unreadable'],
  [403, /^DELETE \/networks/, 'not-supported'],
]

const toldByStatus: Readonly<Record<number, AppErrorCode>> = {
  304: 'already-done',
  400: 'bad-request',
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  409: 'conflict',
  501: 'not-supported',
  503: 'not-supported',
  507: 'disk-full',
}

const toldBySystem: Readonly<Record<string, AppErrorCode>> = {
  ENOENT: 'engine-unreachable',
  ECONNREFUSED: 'engine-unreachable',
  ENOTSOCK: 'engine-unreachable',
  ENOTFOUND: 'engine-unreachable',
  EAI_AGAIN: 'engine-unreachable',
  EHOSTUNREACH: 'engine-unreachable',
  ENETUNREACH: 'engine-unreachable',
  EACCES: 'engine-denied',
  EPERM: 'engine-denied',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  ERR_STREAM_PREMATURE_CLOSE: 'connection-lost',
  ETIMEDOUT: 'timeout',
  ABORT_ERR: 'cancelled',
  ENOSPC: 'disk-full',
  ERR_UNESCAPED_CHARACTERS: 'bad-request',
  ERR_INVALID_CHAR: 'bad-request',
}

/**
 * The one place where a failure of the engine, or on the way to it, becomes an AppError. By HTTP status and endpoint
 * or by system code; by the engine's words only where those say no more.
 * @param request what was asked, as `METHOD /path` of the Engine API
 */
export function toEngineError(error: unknown, request: string): AppError {
  if (error instanceof AppError) return error
  const data = { message: error instanceof Error ? error.message : String(error), request }
  if (error instanceof EngineAnswerError)
    return new AppError(
      { ...data, code: codeOfAnswer(error, request), status: error.status },
      { cause: error },
    )
  return new AppError({ ...data, code: codeOfFailure(error) }, { cause: error })
}

/** An error that the engine reports inside a stream that began with success: pull, build. `message` is its words. */
export function toStreamError(message: string, request: string): AppError {
  return new AppError({ code: codeOfWords(message, request) ?? 'engine-failed', message, request })
}

function codeOfAnswer({ status, message }: EngineAnswerError, request: string): AppErrorCode {
  if (status >= 300 && status < 400 && status !== 304) return 'unexpected-answer'
  const byWords = status >= 400 ? codeOfWords(message, request) : undefined
  if (byWords) return byWords
  const byEndpoint = toldByEndpoint.find(([at, pattern]) => at === status && pattern.test(request))
  return byEndpoint?.[2] ?? toldByStatus[status] ?? 'engine-failed'
}

function codeOfWords(message: string, request: string): AppErrorCode | undefined {
  const told = toldByWords.find(([pattern]) => pattern.test(message))?.[1]
  return told ?? (asksRegistry.test(request) && lostRegistry.test(message) ? 'registry-lost' : undefined)
}

function codeOfFailure(error: unknown): AppErrorCode {
  if (error instanceof AnswerTooLargeError) return 'answer-too-large'
  if (error instanceof UnexpectedAnswerError) return 'unexpected-answer'
  if (!(error instanceof Error)) return 'engine-failed'
  if (error.name === 'AbortError') return 'cancelled'
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code !== 'string') return 'engine-failed'
  // HPE_*: Node's HTTP parser could not read the answer.
  return code.startsWith('HPE_') ? 'unexpected-answer' : (toldBySystem[code] ?? 'engine-failed')
}
