import { join } from 'node:path'
import { app, type BrowserWindow, powerMonitor, session } from 'electron'
import type { MenuAction } from '#shared/contract/app'
import { version } from '../../package.json'
import { createBackend } from '../backend/backend'
import { Topic } from '../backend/streams/topic'
import { readStaticFiles } from '../page/static-files'
import { closestLanguage, type Language } from '../page/texts'
import { answerScheme } from './answer-scheme'
import { reloadAfterCrash, showUncaughtErrors } from './failures'
import { followSettings } from './follow-settings'
import { guardNavigation } from './guards'
import { openLink } from './open-link'
import { guardPermissions } from './permissions'
import { pickPath } from './pick-path'
import { registerScheme, serveScheme } from './protocol'
import { guardQuit } from './quit'
import { serveRpc } from './rpc-over-port'
import { openSecretBox } from './secret-box'
import { openWindow, showWindow } from './window'

// Beside this bundle lie the preload script and the page.
const dist = import.meta.dirname
let language = (): Language => closestLanguage(app.getLocale())

if (process.env.GANTRY_DATA_DIR) app.setPath('userData', process.env.GANTRY_DATA_DIR)
app.enableSandbox()
registerScheme()
showUncaughtErrors(() => language())
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const menu = new Topic<MenuAction>()
  const backend = createBackend({
    mode: 'desktop',
    version,
    dataDir: app.getPath('userData'),
    env: process.env,
    versions: {
      node: process.versions.node,
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
    },
    openLink,
    openSecretBox,
    pickPath,
    menu,
  })

  guardNavigation()
  guardPermissions(session.defaultSession)
  const files = readStaticFiles(join(dist, 'renderer'))
  serveScheme(answerScheme(files, (request) => backend.handleBytes(request)))
  serveRpc(backend.router)
  const settings = followSettings(backend.router, (action) => {
    show()
    menu.publish(action)
  })
  language = settings.language

  let window: BrowserWindow | null = null
  const show = (): void => {
    if (window !== null) {
      showWindow(window)
      return
    }
    window = openWindow(join(dist, 'preload.cjs'), join(app.getAppPath(), 'assets', 'icons', '512x512.png'))
    reloadAfterCrash(window, settings.language)
    window.on('closed', () => {
      window = null
    })
  }
  show()

  guardQuit(backend, settings, show)
  app.on('second-instance', show)
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  powerMonitor.on('resume', () => backend.connection.retry())
}
