import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { startAddress } from './own-origin'
import { minimumSize, openingBounds, readWindowState, writeWindowState } from './window-bounds'

/** Colours of the empty window, the same as the page's own, so that nothing flashes before the page is painted. */
const background = { light: '#ffffff', dark: '#242424' }

/** Opens the window where it was last time and loads the page. */
export function openWindow(preload: string, icon: string): BrowserWindow {
  const file = join(app.getPath('userData'), 'window.json')
  const state = readWindowState(file)
  const window = new BrowserWindow({
    ...openingBounds(
      state?.bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Gantry',
    icon,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (state?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    writeWindowState(file, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() })
  })
  void window.loadURL(startAddress)
  return window
}

/** Brings the window to the person who asked for it, from behind others or from the dock. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
