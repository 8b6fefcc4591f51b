// The part of the `electron` module that Gantry's main process uses. What has no place in a headless browser (menus,
// dialogs, links out) records what it was asked; a test reads the records or puts its own answer there.
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { browser } from './browser-of-app.mjs'
import { ipcMain } from './ipc-main.mjs'
import { Menu } from './menu.mjs'
import { MessageChannelMain } from './message-ports.mjs'
import { safeStorage } from './safe-storage.mjs'
import { setHandler } from './scheme-server.mjs'
import { BrowserWindow, webContents } from './window.mjs'

/** Asked messages; the answer is what Escape would choose. */
const dialog = {
  asked: [],
  async showMessageBox(...args) {
    const options = args.at(-1)
    dialog.asked.push(options)
    return { response: options.cancelId ?? 0, checkboxChecked: false }
  },
  /** Paths that were asked for, and the ones that a test has ready; none is Escape. */
  paths: [],
  picks: [],
  async showOpenDialog(...args) {
    dialog.paths.push(args.at(-1))
    const path = dialog.picks.shift()
    return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
  },
  async showSaveDialog(...args) {
    dialog.paths.push(args.at(-1))
    const path = dialog.picks.shift()
    return { canceled: path === undefined, filePath: path ?? '' }
  },
}

const shell = {
  opened: [],
  async openExternal(address) {
    shell.opened.push(address)
  },
}

const clipboard = {
  text: '',
  writeText(text) {
    clipboard.text = text
  },
  readText: () => clipboard.text,
}

const protocol = {
  schemes: [],
  registerSchemesAsPrivileged: (schemes) => void protocol.schemes.push(...schemes),
  handle: setHandler,
}

/** Chromium's names of the permissions that can be granted over the DevTools protocol. */
const permissionNames = {
  'clipboard-read': 'clipboardReadWrite',
  'clipboard-sanitized-write': 'clipboardSanitizedWrite',
  geolocation: 'geolocation',
  midi: 'midi',
  notifications: 'notifications',
}

const defaultSession = {
  handlers: {},
  setPermissionRequestHandler: (handler) => void Object.assign(defaultSession.handlers, { request: handler }),
  setDevicePermissionHandler: (handler) => void Object.assign(defaultSession.handlers, { device: handler }),
  setSpellCheckerEnabled: (isEnabled) => void Object.assign(defaultSession, { isSpellChecked: isEnabled }),
  setPermissionCheckHandler(check) {
    defaultSession.handlers.check = check
    const names = Object.entries(permissionNames).filter(([name]) => check(null, name, 'app://gantry/', {}))
    void browser.send('Browser.grantPermissions', { permissions: names.map(([, name]) => name) })
  },
}

const nativeTheme = Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: false })
const powerMonitor = new EventEmitter()
const session = { defaultSession }
const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }

/** All of it as one object, for `require('electron')`. */
export const standIn = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
}

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
}
