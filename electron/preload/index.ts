import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** The little of the page's window that is used here; Node's types are the only ones in this folder. */
declare const window: {
  readonly location: { readonly origin: string }
  addEventListener(event: 'DOMContentLoaded', listener: () => void): void
  postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void
}

// All calls between the app and the page go over one MessagePort.
ipcRenderer.on('gantry:port', (event) => {
  window.postMessage('gantry:port', window.location.origin, event.ports)
})

// The one thing that is put into the page's world: where a file lies that the person dropped; empty for one that a
// script made.
contextBridge.exposeInMainWorld('gantryFiles', {
  pathOf: (file: Parameters<typeof webUtils.getPathForFile>[0]): string => webUtils.getPathForFile(file),
})

// By now the page's own script has run and listens.
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send('gantry:connect'))
