import type { PathForm } from '../define'
import { absolutePath, type Folders } from '../host-path'
import { quoteForShell } from '../quote'
import type { Suggestion } from './complete'

/** What a folder of the person's machine holds, as far as it is suggested. */
export interface FolderEntry {
  readonly name: string
  readonly isFolder: boolean
}

/** Folders that have been read, by their absolute path. */
export type FolderListings = ReadonlyMap<string, readonly FolderEntry[]>

/** A path under way: what is before it in its word, its folder as it is typed, and the beginning of a name in it. */
interface TypedPath {
  readonly before: string
  readonly folder: string
  readonly name: string
}

/** Most paths that are suggested. */
const most = 40

/** The host path in a text that may hold one; null where it holds none, or none yet. */
function typedPath(text: string, form: PathForm | undefined): TypedPath | null {
  const [, key, value] =
    form === 'mount' || form === 'secret' ? (/^(.*(?:^|,)(?:source|src)=)([^,]*)$/s.exec(text) ?? []) : []
  const before = key ?? ''
  const path = value ?? text
  if ((form === 'mount' || form === 'secret') && key === undefined) return null
  // Else it is the name of a volume.
  if (form === 'volume' && (!/^(?:[./]|~\/)/.test(path) || path.includes(':'))) return null
  if (form === 'copy' && /^[a-zA-Z0-9][\w.-]+:/.test(path)) return null
  if (form === 'context' && /^(?:[a-z][\w+.-]*:\/\/|git@)/.test(path)) return null
  if (path === '~') return { before, folder: '~/', name: '' }
  const slash = path.lastIndexOf('/')
  return { before, folder: path.slice(0, slash + 1), name: path.slice(slash + 1) }
}

function listingOf({ folder }: TypedPath, folders: Folders): string {
  return absolutePath(folder === '' ? '.' : folder, folders).replace(/(?<=.)\/$/, '')
}

/** The folder whose entries would be suggested for this text, absolute; null where it is no path. */
export function folderWanted(text: string, form: PathForm | undefined, folders: Folders): string | null {
  const path = typedPath(text, form)
  return path && listingOf(path, folders)
}

/** The files and folders that go on with a text, from the folders that have been read; none where its own has not. */
export function pathChoices(
  text: string,
  form: PathForm | undefined,
  known: { readonly folders?: Folders; readonly listings?: FolderListings },
): Pick<Suggestion, 'type' | 'label' | 'text' | 'note'>[] {
  const { folders, listings } = known
  const path = folders && listings ? typedPath(text, form) : null
  if (!folders || !listings || !path) return []
  const { before, folder, name } = path
  return (listings.get(listingOf(path, folders)) ?? [])
    .filter((entry) => entry.name.startsWith(name) && (name !== '' || !entry.name.startsWith('.')))
    .filter(({ isFolder }) => form !== 'context' || isFolder)
    .slice(0, most)
    .map(({ name: entry, isFolder }) => {
      const whole = `${before}${folder}${entry}`
      const isWhole = !isFolder && form !== 'mount' && form !== 'secret' && form !== 'volume'
      const quoted = quotedPath(isFolder ? `${whole}/` : whole)
      return {
        type: isFolder ? ('folder' as const) : ('file' as const),
        label: `${folder}${entry}${isFolder ? '/' : ''}`,
        text: isWhole ? `${quoted} ` : form === 'volume' && !isFolder ? `${quoted}:` : quoted,
        note: '',
      }
    })
}

/** `~/` stays outside of quotes: within them it is a name. */
function quotedPath(path: string): string {
  return path.startsWith('~/') ? `~/${quoteForShell(path.slice(2))}` : quoteForShell(path)
}
