import { openFileDialog } from '../../commands/file-dialogs-store'
import type { DroppedFile } from '../../components/drop/dropped-file'
import { tellDropped } from '../../components/drop/tell-dropped'
import { i18n } from '../../i18n/i18n'

/** An archive that was dropped on the images can be loaded or imported. */
export function openDropped({ name, path, isFolder }: DroppedFile): void {
  const isArchive = !isFolder && /\.(?:tar(?:\.(?:gz|bz2|xz|zst))?|tgz|tbz2?|txz)$/i.test(name)
  if (isArchive) openFileDialog({ kind: 'dropped', name, path })
  else tellDropped(i18n.t('images:drop.noArchive', { name }))
}
