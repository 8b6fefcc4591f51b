import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser } from './browser-of-app.mjs'
import { startSchemeServer } from './scheme-server.mjs'
import { BrowserWindow, preventable } from './window.mjs'

const language =
  process.argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length) ?? 'en-US'

class App extends EventEmitter {
  isPackaged = false
  isSandboxed = false
  commandLine = { appendSwitch() {} }
  #paths = new Map([['userData', join(tmpdir(), `gantry-stand-in-data-${process.pid}`)]])
  #facts
  #isReady = false
  #ready
  #becomeReady

  constructor() {
    super()
    this.#ready = new Promise((resolve) => {
      this.#becomeReady = resolve
    })
    BrowserWindow.changes.on('made', (contents) => this.emit('web-contents-created', {}, contents))
    BrowserWindow.changes.on('gone', () => {
      if (BrowserWindow.getAllWindows().length === 0) this.emit('window-all-closed')
    })
  }

  describe(facts) {
    this.#facts = facts
    this.isPackaged = facts.isPackaged
  }

  /** Starts Chromium, and tells Playwright where it listens. */
  async start() {
    await startSchemeServer()
    const address = await browser.start(language)
    await browser.send('Target.setDiscoverTargets', { discover: true })
    browser.on('Target.targetCreated', ({ targetInfo }) => void this.#closeStranger(targetInfo))
    browser.on('Target.targetInfoChanged', ({ targetInfo }) => void this.#closeStranger(targetInfo))
    this.#isReady = true
    this.#becomeReady()
    this.emit('ready')
    console.error(`DevTools listening on ${address}`)
  }

  /** A page that the app did not make was opened by its page. */
  async #closeStranger({ type, targetId, openerId, url }) {
    const windows = BrowserWindow.getAllWindows()
    await Promise.all(windows.map((window) => window.attached))
    if (type !== 'page' || windows.some((window) => window.webContents.targetId === targetId)) return
    await browser.send('Target.closeTarget', { targetId }).catch(() => {})
    const opener = windows.find((window) => window.webContents.targetId === openerId) ?? windows[0]
    opener?.webContents.opened(url)
  }

  whenReady = () => this.#ready
  isReady = () => this.#isReady
  getAppPath = () => this.#facts.folder
  getName = () => this.#facts.name
  getVersion = () => this.#facts.version
  getLocale = () => language
  setPath = (name, path) => void this.#paths.set(name, path)
  getPath = (name) => this.#paths.get(name)

  enableSandbox() {
    this.isSandboxed = true
  }

  /** One process a data folder: the second one tells the first with a signal. */
  requestSingleInstanceLock() {
    const folder = this.getPath('userData')
    mkdirSync(folder, { recursive: true })
    const file = join(folder, 'stand-in.lock')
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
    } catch {
      try {
        process.kill(Number(readFileSync(file, 'utf8')), 'SIGUSR2')
        return false
      } catch {
        writeFileSync(file, String(process.pid))
      }
    }
    process.on('SIGUSR2', () => this.emit('second-instance', {}, [], folder))
    return true
  }

  quit() {
    const event = preventable()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    for (const window of BrowserWindow.getAllWindows()) window.close()
    if (BrowserWindow.getAllWindows().length === 0) this.exit(0)
  }

  exit(code = 0) {
    this.emit('quit', {}, code)
    void browser.close().then(() => process.exit(code))
  }
}

export const app = new App()
process.on('exit', () => browser.kill())
