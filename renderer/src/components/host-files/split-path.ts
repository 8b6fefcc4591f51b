/** Index of the last separator of a path as typed; Windows knows two. -1 where there is none. */
function lastSeparator(path: string): number {
  return Math.max(path.lastIndexOf('/'), /^(?:[a-z]:|\\\\)/i.test(path) ? path.lastIndexOf('\\') : -1)
}

/** The folder part of a path as typed, with its separator, and what comes after: what may be half a name. */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const at = lastSeparator(path) + 1
  return { folder: path.slice(0, at), name: path.slice(at) }
}

/** A name in a folder. */
export function joinPath(folder: string, name: string, separator: string): string {
  return folder.endsWith(separator) ? folder + name : folder + separator + name
}
