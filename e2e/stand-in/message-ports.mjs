import { EventEmitter } from 'node:events'

let lastId = 0

/** Electron's MessagePortMain: one end of a channel, or what is left here of an end that went to a page. */
class MessagePortMain extends EventEmitter {
  id = ++lastId
  /** The other end. */
  peer = null
  /** Set when this end lives in a page: sends to it. */
  remote = null
  #queue = []
  #isStarted = false

  postMessage(data) {
    if (this.peer.remote) this.peer.remote({ kind: 'port', id: this.peer.id, data })
    else this.peer.receive(data)
  }

  receive(data) {
    if (this.#isStarted) this.emit('message', { data, ports: [] })
    else this.#queue.push(data)
  }

  start() {
    this.#isStarted = true
    for (const data of this.#queue.splice(0)) this.receive(data)
  }

  close() {
    this.peer.remote?.({ kind: 'port-close', id: this.peer.id })
    this.peer.emit('close')
    this.emit('close')
  }
}

/** Electron's MessageChannelMain. */
export class MessageChannelMain {
  port1 = new MessagePortMain()
  port2 = new MessagePortMain()

  constructor() {
    this.port1.peer = this.port2
    this.port2.peer = this.port1
  }
}
