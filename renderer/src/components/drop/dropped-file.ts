import { pathOfFile } from '../../rpc/path-of-file'

/** What the person dropped on a page. */
export interface DroppedFile {
  readonly name: string
  /** On this computer; null where the page is not told. */
  readonly path: string | null
  readonly isFolder: boolean
}

/** The first file or folder of a drop. */
export function droppedFile(transfer: DataTransfer | null): DroppedFile | null {
  const item = [...(transfer?.items ?? [])].find(({ kind }) => kind === 'file')
  const file = item?.getAsFile()
  if (!item || !file) return null
  return {
    name: file.name,
    path: pathOfFile(file),
    isFolder: item.webkitGetAsEntry()?.isDirectory ?? false,
  }
}
