import { create } from 'zustand'
import type { Folders } from '#shared/commands/host-path'
import { useSettingsStore } from '../live/settings-store'
import { rpc } from '../rpc/client'

/** The person's home folder on the backend's machine; null until it has been asked for. */
const useHomeStore = create<{ readonly home: string | null }>(() => ({ home: null }))

/** Asks once where the home folder is. Without an answer, relative paths are refused as they are typed. */
export async function loadHome(): Promise<void> {
  if (useHomeStore.getState().home !== null) return
  try {
    const { home } = await rpc.hostFiles.list({ path: '' })
    useHomeStore.setState({ home })
  } catch {
    // A home folder that cannot be read: paths have to be absolute.
  }
}

let made: Folders | undefined

/** What paths of a typed line are relative to; undefined until the home folder is known. */
export function foldersNow(): Folders | undefined {
  const { home } = useHomeStore.getState()
  if (home === null) return undefined
  const folder = useSettingsStore.getState().workingFolder || home
  if (made?.home !== home || made.folder !== folder) made = { folder, home }
  return made
}

/** {@link foldersNow} as it changes. */
export function useFolders(): Folders | undefined {
  useHomeStore()
  useSettingsStore(({ workingFolder }) => workingFolder)
  return foldersNow()
}
