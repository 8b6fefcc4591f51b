import { ORPCError } from '@orpc/client'
import { AppError, type AppErrorCode, type AppErrorData, appErrorCodes } from '#shared/errors'

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
    if (isAppErrorData(error.data)) return new AppError(error.data, { cause: error })
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

function isAppErrorData(data: unknown): data is AppErrorData {
  const { code, message } = (data ?? {}) as Partial<AppErrorData>
  return code !== undefined && appErrorCodes.includes(code) && typeof message === 'string'
}

function isCarrierFault(error: Error): boolean {
  return error instanceof TypeError
    ? /fetch|network/i.test(error.message)
    : /WebSocket|MessagePort|closed/i.test(error.message)
}
