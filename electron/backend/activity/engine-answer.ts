import { AppError, type AppErrorCode } from '#shared/errors'

/** Whether the engine answered with this HTTP status. */
export function hasStatus(error: unknown, status: number): error is AppError {
  return error instanceof AppError && error.data.status === status
}

/** The same failure under the code that fits where it happened; the engine's words stay. */
export function recoded(error: AppError, code: AppErrorCode): AppError {
  return new AppError({ ...error.data, code }, { cause: error })
}
