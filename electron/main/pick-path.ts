import { BrowserWindow, dialog } from 'electron'
import type { PickPath } from '#shared/contract/host-files'

/** Asks for a path with the system's own dialog, over the window. Null where it was cancelled. */
export async function pickPath({ kind, title, defaultPath, filters }: PickPath): Promise<string | null> {
  const options = { title, ...(defaultPath ? { defaultPath } : {}), ...(filters ? { filters } : {}) }
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (kind === 'save') {
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options))
    return canceled ? null : filePath
  }
  const asked = {
    ...options,
    properties: [
      ...(kind === 'folder' ? (['openDirectory', 'createDirectory'] as const) : (['openFile'] as const)),
      'showHiddenFiles' as const,
    ],
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, asked)
    : dialog.showOpenDialog(asked))
  return canceled ? null : (filePaths[0] ?? null)
}
