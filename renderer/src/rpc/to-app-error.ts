import { ORPCError } from '@orpc/client'
import { AppError, type AppErrorCode, appErrorSchema } from '#shared/errors'

const codesOfStatus = new Map<string, AppErrorCode>([
  ['BAD_REQUEST', 'bad-request'],
  ['UNAUTHORIZED', 'unauthorized'],
  ['FORBIDDEN', 'unauthorized'],
  ['TIMEOUT', 'timeout'],
  ['PAYLOAD_TOO_LARGE', 'answer-too-large'],
  ['CLIENT_CLOSED_REQUEST', 'cancelled'],
])

/** Whatever a call threw, as the error that the views can show. A failure without an answer is a lost connection. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof ORPCError) {
    const parsed = appErrorSchema.safeParse(error.data)
    if (parsed.success) return new AppError(parsed.data, { cause: error })
    return new AppError(
      { code: codesOfStatus.get(error.code) ?? 'app-failed', message: error.message },
      { cause: error },
    )
  }
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof DOMException && error.name === 'AbortError') {
    return new AppError({ code: 'cancelled', message }, { cause: error })
  }
  if (error instanceof Error && (error.name === 'AbortError' || isCarrierFault(error))) {
    return new AppError({ code: 'connection-lost', message }, { cause: error })
  }
  return new AppError({ code: 'app-failed', message }, { cause: error })
}

function isCarrierFault(error: Error): boolean {
  return error instanceof TypeError
    ? /fetch|network/i.test(error.message)
    : /WebSocket|MessagePort|closed/i.test(error.message)
}
