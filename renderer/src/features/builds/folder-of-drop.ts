import type { DroppedFile } from '../../components/drop/dropped-file'
import { tellDropped } from '../../components/drop/tell-dropped'
import { i18n } from '../../i18n/i18n'

/** The folder that was dropped to be built; null, and said why, where it is none or nobody tells where it is. */
export function folderOfDrop({ name, path, isFolder }: DroppedFile): string | null {
  if (!isFolder) tellDropped(i18n.t('builds:drop.noFolder', { name }))
  else if (path === null) tellDropped(i18n.t('hostFiles:noPath', { name }))
  return isFolder ? path : null
}
