import { homedir } from 'node:os'
import { isAbsolute, normalize } from 'node:path'
import { AppError } from '#shared/errors'

/**
 * A path of this machine as a person types it: `~` is their own folder. Without a separator at its end.
 * @throws AppError `path-invalid` for one that is not absolute
 */
export function absolutePath(typed: string): string {
  const text = typed.trim()
  const path = text === '' ? homedir() : text.replace(/^~(?=$|[/\\])/, () => homedir())
  if (!isAbsolute(path) || path.includes('\0')) {
    throw new AppError({ code: 'path-invalid', message: `Not an absolute path: ${text}` })
  }
  const whole = normalize(path)
  return whole.length > 1 ? whole.replace(/(?<=[^:])[/\\]$/, '') : whole
}
