/** One side of a copy: a path in a container, or on this computer. */
export type CopyPlace =
  | { readonly where: 'container'; readonly container: string; readonly path: string }
  | { readonly where: 'host'; readonly path: string }

/**
 * Takes an argument of `docker cp` apart, by the docker CLI's own rule: what begins with `/` or `.` or has no `:` is on
 * this computer, all else is `CONTAINER:PATH`. `C:\...` is a path on Windows.
 */
export function copyPlace(text: string): CopyPlace {
  const colon = text.indexOf(':')
  const isPath = /^(?:[/.~]|[A-Za-z]:[\\/])/.test(text)
  if (isPath || colon < 0) return { where: 'host', path: text }
  return { where: 'container', container: text.slice(0, colon), path: text.slice(colon + 1) }
}
