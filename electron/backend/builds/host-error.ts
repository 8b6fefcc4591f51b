import { AppError } from '#shared/errors'
import { toHostFileError } from '../host-files/host-file-error'

/** A failure with a file of this computer; one that is none of the file system's own names the path too. */
export function toHostError(error: unknown, path: string): AppError {
  const known = toHostFileError(error)
  if (known instanceof AppError) return known
  const message = `${path}: ${error instanceof Error ? error.message : String(error)}`
  return new AppError({ code: 'host-file', message }, { cause: error })
}
