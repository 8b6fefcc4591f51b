/** A step into a JSON value: a field name or a list position. */
export type PathPart = string | number

/** The way to a value inside a JSON value, outermost step first; empty for the value itself. */
export type TreePath = readonly PathPart[]

/** A path as one string, unique within a document (RFC 6901 JSON pointer). */
export function pathId(path: TreePath): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Ids of everything that must be open for the value at `id` to be seen, outermost first. */
export function ancestorIds(id: string): string[] {
  const ids: string[] = []
  for (let end = id.lastIndexOf('/'); end >= 0; end = id.lastIndexOf('/', end - 1)) {
    ids.unshift(id.slice(0, end))
    if (end === 0) break
  }
  return ids
}

/** A path as jq reads it: `.NetworkSettings.Networks["my net"].IPAddress`. */
export function formatPath(path: TreePath): string {
  const text = path
    .map((part) => {
      if (typeof part === 'number') return `[${part}]`
      return /^[A-Za-z_]\w*$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`
    })
    .join('')
  return text.startsWith('.') ? text : `.${text}`
}
