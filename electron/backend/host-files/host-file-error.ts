import { AppError, type AppErrorCode } from '#shared/errors'

const codes: Readonly<Record<string, AppErrorCode>> = {
  ENOENT: 'path-missing',
  EEXIST: 'file-exists',
  EACCES: 'path-denied',
  EPERM: 'path-denied',
  EROFS: 'path-denied',
  ENOTDIR: 'path-invalid',
  EISDIR: 'path-invalid',
  ENAMETOOLONG: 'path-invalid',
  ELOOP: 'path-invalid',
  ENOSPC: 'path-disk-full',
  EDQUOT: 'path-disk-full',
}

/** What the file system of this machine said, as an expected failure; what is none of its own stays as it is. */
export function toHostFileError(error: unknown): unknown {
  const errno = error as NodeJS.ErrnoException
  const code = error instanceof Error && errno.code ? codes[errno.code] : undefined
  return code ? new AppError({ code, message: errno.message }, { cause: error }) : error
}
