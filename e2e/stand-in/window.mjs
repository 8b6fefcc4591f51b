// BrowserWindow and WebContents over a page of Chromium.
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { browser } from './browser-of-app.mjs'
import { PreloadBridge } from './preload-bridge.mjs'
import { toApp, toHttp } from './scheme-server.mjs'

const windows = new Set()

/** An event whose default can be prevented, with the fields given. */
export function preventable(fields = {}) {
  return {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

class WebContents extends EventEmitter {
  #preferences
  #session = null
  #openHandler = () => ({ action: 'allow' })
  /** Navigations that the app itself asked for; those are not guarded. */
  #ownLoads = 0
  targetId = null
  bridge = null

  constructor(preferences) {
    super()
    this.#preferences = preferences
  }

  async attach({ width, height }) {
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', width, height })
    this.targetId = targetId
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
    this.#session = sessionId
    this.bridge = new PreloadBridge(this, readFileSync(this.#preferences.preload, 'utf8'))
    await this.bridge.install()
    this.listen('Fetch.requestPaused', (paused) => void this.#judge(paused))
    this.listen('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 }),
    )
    this.listen('Page.loadEventFired', () => this.emit('did-finish-load'))
    await this.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] })
    await this.#catchOpening()
    await this.send('Page.enable')
    await this.send('Inspector.enable')
  }

  send(method, params) {
    return browser.send(method, params, this.#session)
  }

  listen(event, listener) {
    browser.on(`${this.#session}:${event}`, listener)
  }

  /** In the page's own world: a second window of Chromium would hold the page up while Playwright attaches to it. */
  async #catchOpening() {
    await this.send('Runtime.addBinding', { name: 'standInOpened' })
    this.listen('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'standInOpened') this.opened(payload)
    })
    await this.send('Page.addScriptToEvaluateOnNewDocument', {
      source: 'window.open = (url) => { standInOpened(String(url)); return null }',
    })
  }

  async #judge({ requestId, request, frameId, redirectedRequestId }) {
    const isMainFrame = frameId === this.targetId
    const event = preventable({ url: toApp(request.url), isMainFrame })
    if (isMainFrame && this.#ownLoads > 0) this.#ownLoads--
    else if (redirectedRequestId) this.emit('will-redirect', event)
    else {
      this.emit('will-frame-navigate', event)
      if (isMainFrame) this.emit('will-navigate', event)
    }
    const answer = event.defaultPrevented
      ? this.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : this.send('Fetch.continueRequest', { requestId })
    await answer.catch(() => {})
  }

  async loadURL(address) {
    this.#ownLoads++
    await this.send('Page.navigate', { url: toHttp(address) })
  }

  reload() {
    this.#ownLoads++
    void this.send('Page.reload')
  }

  forcefullyCrashRenderer() {
    void this.send('Page.crash').catch(() => {})
  }

  async executeJavaScript(code) {
    const { result } = await this.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    })
    return result.value
  }

  setWindowOpenHandler(handler) {
    this.#openHandler = handler
  }

  /** A page that the page opened. Whatever the app's answer, the stand-in shows no second window. */
  opened(url) {
    this.#openHandler({ url, disposition: 'new-window' })
  }

  getLastWebPreferences() {
    return this.#preferences
  }

  isDestroyed() {
    return !windows.has(this.owner)
  }

  close() {
    this.owner.close()
  }
}

export const webContents = {
  getAllWebContents: () => [...windows].map((window) => window.webContents),
  fromDevToolsTargetId: (id) =>
    [...windows].map((window) => window.webContents).find((it) => it.targetId === id),
}

export class BrowserWindow extends EventEmitter {
  /** Told of every window that is made or is gone. */
  static changes = new EventEmitter()
  #bounds
  #isMaximized = false
  #isMinimized = false

  constructor(options) {
    super()
    this.options = options
    this.#bounds = { x: 0, y: 0, ...options }
    this.webContents = new WebContents(options.webPreferences)
    this.webContents.owner = this
    windows.add(this)
    BrowserWindow.changes.emit('made', this.webContents)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.attached = this.webContents.attach(options)
  }

  static getAllWindows = () => [...windows]
  static getFocusedWindow = () => [...windows][0] ?? null
  static fromWebContents = (contents) => contents.owner

  async loadURL(address) {
    await this.attached
    await this.webContents.loadURL(address)
  }

  getBounds() {
    const { x, y, width, height } = this.#bounds
    return { x, y, width, height }
  }

  getNormalBounds() {
    return this.getBounds()
  }

  setBounds(bounds) {
    Object.assign(this.#bounds, bounds)
  }

  maximize() {
    this.#isMaximized = true
  }

  isMaximized() {
    return this.#isMaximized
  }

  minimize() {
    this.#isMinimized = true
  }

  restore() {
    this.#isMinimized = false
  }

  isMinimized() {
    return this.#isMinimized
  }

  show() {
    this.isShown = true
  }

  isVisible() {
    return this.isShown === true
  }

  focus() {
    this.emit('focus')
  }

  close() {
    const event = preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy() {
    if (!windows.delete(this)) return
    void browser.send('Target.closeTarget', { targetId: this.webContents.targetId }).catch(() => {})
    this.emit('closed')
    BrowserWindow.changes.emit('gone')
  }
}
