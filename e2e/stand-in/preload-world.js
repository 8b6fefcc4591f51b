// Runs in the preload's isolated world of the page; `standInSend` is the binding back to the main process.
;(runPreload) => {
  if (window !== window.top) return
  const listeners = new Map()
  const ports = new Map()
  const send = (message) => globalThis.standInSend(JSON.stringify(message))

  const openPort = (id) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => send({ kind: 'port', id, data })
    port1.onclose = () => send({ kind: 'port-close', id })
    ports.set(id, port1)
    return port2
  }

  globalThis.standInReceive = (message) => {
    if (message.kind === 'port') ports.get(message.id)?.postMessage(message.data)
    else if (message.kind === 'port-close') ports.get(message.id)?.close()
    else {
      const event = { ports: message.ports.map(openPort) }
      for (const listener of listeners.get(message.channel) ?? []) listener(event, message.data)
    }
  }

  const ipcRenderer = {
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    },
    send(channel, ...args) {
      send({ kind: 'ipc', channel, args })
    },
  }
  // Worlds share the document and no objects: names go over as an event, a file in a field that both see.
  const exposed = new Map()
  const tell = (name) => {
    const methods = Object.keys(exposed.get(name))
    window.dispatchEvent(new CustomEvent('stand-in-expose', { detail: JSON.stringify({ name, methods }) }))
  }
  const contextBridge = {
    exposeInMainWorld(name, api) {
      exposed.set(name, api)
      tell(name)
    },
  }
  window.addEventListener('stand-in-ready', () => [...exposed.keys()].forEach(tell))
  window.addEventListener('stand-in-call', ({ target }) => {
    const { name, method } = target.dataset
    target.dataset.answer = exposed.get(name)[method](target.files[0])
  })
  /** Where files lie is told by the test: `data-stand-in-paths` of the document, paths by the names of the files. */
  const webUtils = {
    getPathForFile: (file) =>
      JSON.parse(document.documentElement.dataset.standInPaths ?? '{}')[file.name] ?? '',
  }
  const module = { exports: {} }
  const require = (name) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload script cannot require ${name}`)
    return { contextBridge, ipcRenderer, webUtils }
  }
  runPreload(require, module, module.exports)
}
