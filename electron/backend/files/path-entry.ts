import { posix } from 'node:path'

/** Whether a path says with its end that it means a folder: `/`, `/.`. */
export function assertsFolder(path: string): boolean {
  return path.endsWith('/') || meansContents(path)
}

/** Whether a path means what is in a folder: `folder/.`. */
export function meansContents(path: string): boolean {
  return posix.basename(path) === '.'
}

/** The folder of an entry, and its name in there; `folder/.` is the entry `.` of `folder`, `/` the entry `/`. */
export function splitEntry(path: string): { readonly folder: string; readonly name: string } {
  const clean = cleanPath(path)
  if (meansContents(path)) return { folder: clean, name: '.' }
  return { folder: posix.dirname(clean), name: posix.basename(clean) || '/' }
}

/** Without `//`, `.`, `..` and the `/` at the end. */
export function cleanPath(path: string): string {
  const normal = posix.normalize(path)
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal
}

/** A symbolic link's target as seen from where the link stands. */
export function linkTarget(link: string, target: string): string {
  return posix.isAbsolute(target) ? target : posix.join(splitEntry(link).folder, target)
}
