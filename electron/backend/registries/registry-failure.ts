import { AppError, type AppErrorCode } from '#shared/errors'

const byStatus: Readonly<Record<number, AppErrorCode>> = {
  401: 'registry-denied',
  403: 'registry-denied',
  429: 'registry-limit',
}

const bySystem: readonly (readonly [RegExp, AppErrorCode])[] = [
  [/^(?:CERT_|.*CERT|UNABLE_TO_VERIFY|ERR_TLS_CERT)/, 'registry-untrusted'],
  [/^(?:EPROTO|ERR_SSL_)/, 'registry-http'],
]

/** A registry's answer that is no success, as an AppError. */
export function toAnswerFailure(status: number, body: string, request: string): AppError {
  const code = byStatus[status] ?? (status === 404 ? 'not-found' : 'registry-failed')
  return new AppError({ code, message: wordsOf(body) ?? `Status ${status}.`, status, request })
}

/** Why a registry could not be asked by Gantry itself, as an AppError. */
export function toReachFailure(error: unknown, request: string, signal: AbortSignal): AppError {
  if (error instanceof AppError) return error
  if (signal.aborted) return new AppError({ code: 'cancelled', message: 'It was cancelled.', request })
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const system = String(cause instanceof Error ? Reflect.get(cause, 'code') : '')
  const isLate = error instanceof Error && error.name === 'TimeoutError'
  const code = bySystem.find(([pattern]) => pattern.test(system))?.[1] ?? 'registry-unreachable-here'
  const message = isLate
    ? 'It did not answer in time.'
    : cause instanceof Error
      ? cause.message || system
      : ''
  return new AppError({ code, message, request }, { cause: error })
}

/** `{"errors":[{"code":"DENIED","message":"..."}]}` */
function wordsOf(body: string): string | undefined {
  try {
    const [first] = (JSON.parse(body) as { errors?: { message?: unknown }[] }).errors ?? []
    return typeof first?.message === 'string' ? first.message.slice(0, 500) : undefined
  } catch {
    return undefined
  }
}
