import type { PathForm } from './define'

/** What relative paths of a typed line are relative to; both absolute, on the backend's machine. */
export interface Folders {
  /** The folder that the person works in: `.`, `$PWD`, `$(pwd)`. */
  readonly folder: string
  /** The home folder: `~`, `$HOME`. */
  readonly home: string
}

/** The text of a flag or operand with the host path in it made absolute, as a shell in that folder would have it. */
export function resolveHostPath(text: string, form: PathForm | undefined, folders: Folders): string {
  switch (form) {
    case undefined:
      return text === '-' ? text : absolutePath(text, folders)
    case 'context':
      return isRemoteContext(text) ? text : absolutePath(text, folders)
    case 'copy':
      return text === '-' || isInContainer(text) ? text : absolutePath(text, folders) + copyEnding(text)
    case 'volume': {
      if (!isRelative(text)) return text
      const colon = text.indexOf(':')
      return colon < 0 ? text : absolutePath(text.slice(0, colon), folders) + text.slice(colon)
    }
    case 'secret':
      return text.replace(
        /((?:^|,)(?:source|src)=)([^,]+)/,
        (_whole, key: string, path: string) => key + absolutePath(path, folders),
      )
    case 'mount':
      return text.replace(/((?:^|,)(?:source|src)=)([^,]+)/, (whole, key: string, path: string) =>
        isRelative(path) ? key + absolutePath(path, folders) : whole,
      )
  }
}

/**
 * A path as an absolute one: `~` is the home folder, what does not begin at the root is beside the folder, `.` and
 * `..` are worked out. A path that is absolute already stays as it is.
 */
export function absolutePath(path: string, { folder, home }: Folders): string {
  const isWindows = /^[A-Za-z]:|^\\\\/.test(folder)
  if (path === '' || path.startsWith('/') || (isWindows && /^(?:[A-Za-z]:[\\/]|\\)/.test(path))) return path
  const separator = isWindows ? '\\' : '/'
  const isHome = /^~(?:[/\\]|$)/.test(path)
  const parts = (isHome ? home : folder).split(isWindows ? /[\\/]/ : '/')
  for (const part of (isHome ? path.slice(1) : path).split(isWindows ? /[\\/]/ : '/')) {
    if (part === '..') {
      if (parts.length > 1) parts.pop()
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  const first = parts[0] ?? ''
  const rest = parts.slice(1).filter(Boolean)
  return `${first}${separator}${rest.join(separator)}`
}

/** What a relative path of `docker cp` says with its end: `/.` is what is in a folder, `/` is a folder. */
function copyEnding(text: string): string {
  if (text.startsWith('/')) return ''
  if (/(?:^|[/\\])\.$/.test(text)) return '/.'
  return text.endsWith('/') ? '/' : ''
}

/** Beside the folder, or in the home folder. */
function isRelative(path: string): boolean {
  return /^(?:\.{1,2}|~)(?:[/\\:]|$)/.test(path)
}

/** What `docker build` fetches, or reads from its input. */
function isRemoteContext(text: string): boolean {
  return text === '-' || /^(?:[a-z][\w+.-]*:\/\/|git@|github\.com\/)/.test(text)
}

/** `web:/etc`: a container's name of two letters or more, so that `C:\` is a drive. */
function isInContainer(text: string): boolean {
  return /^[a-zA-Z0-9][\w.-]+:/.test(text)
}
