import { absolutePath } from '../host-files/absolute-path'

/**
 * A path of this machine as a copy needs it: absolute, with what says at its end that a folder is meant (`/`) or what
 * is in it (`/.`).
 * @throws AppError `path-invalid` for one that is not absolute
 */
export function copyPath(typed: string): string {
  const path = absolutePath(typed)
  const ending = /(?:^|\/)\.$/.test(typed) ? '/.' : typed.endsWith('/') ? '/' : ''
  return path === '/' ? `/${ending.slice(1)}` : path + ending
}
