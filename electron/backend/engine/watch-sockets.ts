import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/**
 * Calls back when one of these socket files appears or is replaced, so that an engine that comes up is found at once.
 * A help only: where a folder cannot be watched, trying again after a while finds the engine as well.
 * @returns stops watching
 */
export function watchSockets(paths: readonly string[], onChange: () => void): () => void {
  const watchers = paths.flatMap((path): FSWatcher[] => {
    try {
      const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
        if (name === basename(path)) onChange()
      })
      watcher.on('error', () => watcher.close())
      return [watcher]
    } catch {
      return []
    }
  })
  return () => {
    for (const watcher of watchers) watcher.close()
  }
}
