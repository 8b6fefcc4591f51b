// Debian's Chromium behind the DevTools protocol, as far as the stand-in needs it.
import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-startup-window',
  '--window-size=1280,800',
  '--remote-debugging-port=0',
]

/** One connection to the browser; sessions of pages run over it, told apart by their id. */
export class Browser extends EventEmitter {
  #process
  #socket
  #profile = mkdtempSync(join(tmpdir(), 'gantry-stand-in-'))
  #answers = new Map()
  #lastId = 0

  async start(language) {
    this.#process = spawn(
      process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      [...flags, `--user-data-dir=${this.#profile}`, `--lang=${language}`, `--accept-lang=${language}`],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const address = await new Promise((resolve, reject) => {
      const lines = createInterface({ input: this.#process.stderr })
      lines.on('line', (line) => {
        const found = /^DevTools listening on (ws:.*)$/.exec(line)?.[1]
        if (found) resolve(found)
      })
      lines.once('close', () => reject(new Error('Chromium ended before it was ready')))
    })
    this.#socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 512 * 1024 * 1024 })
    this.#socket.on('message', (text) => this.#receive(JSON.parse(text)))
    await new Promise((resolve) => this.#socket.once('open', resolve))
    return address
  }

  /** Sends a command, to a page where a session is given. */
  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#lastId
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    return new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject, method }))
  }

  #receive({ id, result, error, method, params, sessionId }) {
    if (id === undefined) {
      this.emit(sessionId ? `${sessionId}:${method}` : method, params)
      return
    }
    const answer = this.#answers.get(id)
    this.#answers.delete(id)
    if (error) answer?.reject(new Error(`${answer.method}: ${error.message}`))
    else answer?.resolve(result)
  }

  /** Ends Chromium and deletes its profile. */
  async close() {
    const ended = this.#process && once(this.#process, 'exit')
    this.kill()
    await ended
    // Chromium's children write for a moment longer than it lives.
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(() => {})
  }

  /** Leaves nothing running, at whatever moment the app ends. */
  kill() {
    this.#process?.kill('SIGKILL')
  }
}
