import type { BackendOptions } from '../backend'
import { procedures } from '../procedures'
import { listFolder } from './list-folder'
import { readText } from './read-text'

/** Files of this machine, to choose from. */
export function hostFilesRouter({ pickPath }: Pick<BackendOptions, 'pickPath'>) {
  const { hostFiles } = procedures
  return {
    list: hostFiles.list.handler(({ input }) => listFolder(input.path)),
    pick: hostFiles.pick.handler(async ({ input }) => {
      if (!pickPath) return { outcome: 'unavailable' as const }
      const path = await pickPath(input)
      return path === null ? { outcome: 'cancelled' as const } : { outcome: 'picked' as const, path }
    }),
    readText: hostFiles.readText.handler(async ({ input }) => ({ text: await readText(input.path) })),
  }
}
