import { AppError, type AppErrorCode } from '#shared/errors'

/** Whether it is a failure of this code. */
export function isFailure(error: unknown, code: AppErrorCode): error is AppError {
  return error instanceof AppError && error.code === code
}
