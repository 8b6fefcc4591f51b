import type { FileChanges } from '../../contract/changes'

/**
 * The paths whose files a rebuild must be given: what was added or changed. Empty where folders were changed only in
 * that something in them was deleted.
 */
export function exportedPaths({ paths, kinds }: FileChanges): string[] {
  const parents = new Set<string>()
  for (const path of paths)
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const parent = path.slice(0, slash)
      if (parents.has(parent)) break
      parents.add(parent)
    }
  const isOwn = (path: string, index: number): boolean =>
    kinds[index] === 'A' || (kinds[index] === 'C' && !parents.has(path))
  if (!paths.some(isOwn)) return []
  return paths.filter((_path, index) => kinds[index] !== 'D')
}

/** What was deleted, without what went with a deleted folder. */
export function deletedPaths({ paths, kinds }: FileChanges): string[] {
  const deleted = new Set(paths.filter((_path, index) => kinds[index] === 'D'))
  const hasDeletedParent = (path: string): boolean => {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
      if (deleted.has(path.slice(0, slash))) return true
    return false
  }
  return [...deleted].filter((path) => !hasDeletedParent(path))
}
