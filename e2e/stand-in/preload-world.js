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
  const module = { exports: {} }
  const require = (name) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload script cannot require ${name}`)
    return { ipcRenderer }
  }
  runPreload(require, module, module.exports)
}
