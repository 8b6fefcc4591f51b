import { ipcRenderer } from 'electron'

/** The little of the page's window that is used here; Node's types are the only ones in this folder. */
declare const window: {
  readonly location: { readonly origin: string }
  addEventListener(event: 'DOMContentLoaded', listener: () => void): void
  postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void
}

// All that crosses from the app to the page is one MessagePort; nothing is put into the page's world.
ipcRenderer.on('gantry:port', (event) => {
  window.postMessage('gantry:port', window.location.origin, event.ports)
})

// By now the page's own script has run and listens.
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send('gantry:connect'))
