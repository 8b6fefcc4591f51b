import { readFileSync } from 'node:fs'
import { ipcMain } from './ipc-main.mjs'
import { toApp } from './scheme-server.mjs'

const world = 'stand-in-preload'
const sourceOf = (name) => readFileSync(new URL(name, import.meta.url), 'utf8').replace(/^[\s\S]*?;\(/, '(')
const worldSource = sourceOf('./preload-world.js')
const pageSource = sourceOf('./page-world.js')

/** Runs the preload script in an isolated world of every document, and carries what it says to `ipcMain` and back. */
export class PreloadBridge {
  #contents
  #preload
  #context = null
  #ports = new Map()

  constructor(contents, preload) {
    this.#contents = contents
    this.#preload = preload
  }

  async install() {
    const contents = this.#contents
    contents.listen('Runtime.executionContextCreated', ({ context }) => {
      const isTop = context.auxData?.frameId === contents.targetId
      if (context.name === world && isTop) this.#enter(context)
    })
    contents.listen('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === 'standInSend' && executionContextId === this.#context?.id)
        this.#receive(JSON.parse(payload))
    })
    await contents.send('Runtime.enable')
    await contents.send('Runtime.addBinding', { name: 'standInSend', executionContextName: world })
    await contents.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${pageSource})()` })
    await contents.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: world,
      source: `(${worldSource})((require, module, exports) => {${this.#preload}\n})`,
    })
  }

  /** A new document: the ports of the one before are closed. */
  #enter(context) {
    for (const port of this.#ports.values()) port.peer.emit('close')
    this.#ports.clear()
    this.#context = context
  }

  #receive(message) {
    const port = this.#ports.get(message.id)
    if (message.kind === 'port') port?.peer.receive(message.data)
    else if (message.kind === 'port-close') port?.peer.emit('close')
    else {
      const frame = this.#frame(this.#context)
      ipcMain.emit(message.channel, { sender: this.#contents, senderFrame: frame }, ...message.args)
    }
  }

  /** The top frame as Electron's WebFrameMain shows it. */
  #frame(context) {
    return {
      origin: toApp(context.origin),
      parent: null,
      postMessage: (channel, data, ports = []) => {
        for (const port of ports) {
          port.remote = (message) => this.#send(message)
          this.#ports.set(port.id, port)
        }
        this.#send({ kind: 'ipc', channel, data, ports: ports.map((port) => port.id) })
      },
    }
  }

  #send(message) {
    const expression = `standInReceive(${JSON.stringify(message)})`
    // A document that is gone takes no messages.
    void this.#contents.send('Runtime.evaluate', { expression, contextId: this.#context.id }).catch(() => {})
  }
}
