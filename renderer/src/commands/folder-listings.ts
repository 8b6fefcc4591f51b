import { create } from 'zustand'
import type { FolderListings } from '#shared/commands/complete/host-paths'
import { rpc } from '../rpc/client'

/** Folders that are kept, and milliseconds after which one is read again. */
const mostKept = 50
const freshFor = 5_000

/** Folders of the backend's machine that typed paths were completed from. */
export const useListingsStore = create<{ readonly listings: FolderListings }>(() => ({ listings: new Map() }))

/** When each was asked for. */
const asked = new Map<string, number>()

/** Reads a folder, unless that was done just now; what cannot be read holds nothing to suggest. */
export async function readFolder(path: string): Promise<void> {
  const now = Date.now()
  if (now - (asked.get(path) ?? 0) < freshFor) return
  asked.set(path, now)
  const entries = await rpc.hostFiles.list({ path }).then(
    (folder) => folder.entries.map(({ name, isFolder }) => ({ name, isFolder })),
    () => [],
  )
  useListingsStore.setState(({ listings }) => {
    const others = [...listings].filter(([each]) => each !== path).slice(1 - mostKept)
    return { listings: new Map([...others, [path, entries]]) }
  })
}
