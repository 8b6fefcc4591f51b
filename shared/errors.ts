/**
 * Why something did not work, as a closed set that the views translate.
 * The engine's own words travel beside it in `AppError.message`.
 */
export const appErrorCodes = [
  'engine-unreachable',
  'engine-denied',
  'engine-version',
  'connection-lost',
  'timeout',
  'cancelled',
  'unexpected-answer',
  'answer-too-large',
  'bad-request',
  'unauthorized',
  'not-found',
  'conflict',
  'already-done',
  'in-use',
  'name-taken',
  'not-running',
  'paused',
  'no-shell',
  'command-not-found',
  'command-failed',
  'port-taken',
  'disk-full',
  'not-supported',
  'logs-unreadable',
  'registry-denied',
  'registry-unreachable',
  'image-unknown',
  'ended-at-once',
  'unhealthy',
  'path-missing',
  'path-denied',
  'path-invalid',
  'path-disk-full',
  'file-exists',
  'not-an-archive',
  'no-image-archive',
  'unsafe-archive',
  'host-file',
  'build-failed',
  'registry-unreachable-here',
  'registry-untrusted',
  'registry-http',
  'registry-lost',
  'registry-failed',
  'registry-limit',
  'login-refused',
  'credentials-failed',
  'credentials-read-only',
  'engine-failed',
  'interrupted',
  'app-failed',
] as const

/** One of {@link appErrorCodes}. */
export type AppErrorCode = (typeof appErrorCodes)[number]

/** Data of an {@link AppError}; on the wire it is `appErrorSchema` of the contract. */
export interface AppErrorData {
  code: AppErrorCode
  /** The engine's words, or ours in English where the engine said nothing. */
  message: string
  /** HTTP status of the engine's answer, where there was one. */
  status?: number | undefined
  /** What was asked, as `METHOD /path` of the Engine API. */
  request?: string | undefined
}

/** An expected failure. Thrown by the backend, carried over the contract, shown where the person acted. */
export class AppError extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly data: AppErrorData,
    options?: { cause?: unknown },
  ) {
    super(data.message, options)
  }

  get code(): AppErrorCode {
    return this.data.code
  }
}
