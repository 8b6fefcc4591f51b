import type { Dirent } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import type { HostEntry, HostFolder } from '#shared/contract/host-files'
import { absolutePath } from './absolute-path'
import { toHostFileError } from './host-file-error'

/** Entries that are read of a folder. */
const most = 5000

/** What a folder of this machine holds. @throws AppError `path-missing`, `path-denied`, `path-invalid` */
export async function listFolder(typed: string, limit = most): Promise<HostFolder> {
  const path = absolutePath(typed)
  const found: Dirent[] = []
  let isCut = false
  try {
    for await (const entry of await opendir(path)) {
      isCut = found.length === limit
      if (isCut) break
      found.push(entry)
    }
  } catch (error) {
    throw toHostFileError(error)
  }
  const entries = await Promise.all(found.map((entry) => toEntry(path, entry)))
  const order = new Intl.Collator(undefined, { numeric: true })
  entries.sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || order.compare(a.name, b.name))
  const parent = dirname(path)
  return {
    path,
    parent: parent === path ? null : parent,
    home: homedir(),
    separator: sep,
    entries,
    isCut,
  }
}

async function toEntry(folder: string, entry: Dirent): Promise<HostEntry> {
  // A link that leads nowhere, or where we may not look, is no folder.
  const isFolder = entry.isSymbolicLink()
    ? await stat(join(folder, entry.name)).then(
        (target) => target.isDirectory(),
        () => false,
      )
    : entry.isDirectory()
  return { name: entry.name, isFolder, isHidden: entry.name.startsWith('.') }
}
