import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, MessageChannelMain } from 'electron'
import type { BackendRouter } from '../backend/router'
import { isOwnFrame } from './own-origin'

/** Hands a port that speaks the contract to the app's own page, each time it is loaded; to anyone else nothing. */
export function serveRpc(router: BackendRouter): void {
  const handler = new RPCHandler(router)
  ipcMain.on('gantry:connect', (event) => {
    const frame = event.senderFrame
    if (frame === null || !isOwnFrame(frame)) {
      console.warn(`Refused a connection from ${frame?.origin ?? 'a frame that is gone'}`)
      return
    }
    const { port1, port2 } = new MessageChannelMain()
    handler.upgrade(port1)
    port1.start()
    frame.postMessage('gantry:port', null, [port2])
  })
}
