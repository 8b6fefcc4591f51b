import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { RPCHandler } from '@orpc/server/ws'
import type { WebSocket } from 'ws'
import type { BackendRouter } from '../backend/router'

/** Bytes that may wait in a socket before the next item of any stream is asked for. */
const highWaterMark = 512 * 1024

/** Milliseconds between looks at a full socket, and between the pings that find a dead one. */
const drainInterval = 5
const pingInterval = 15_000

/** Makes the function that puts the contract on an accepted socket. */
export function rpcOverWebSocket(router: BackendRouter): (socket: WebSocket) => void {
  const handler = new RPCHandler(router)
  return (socket) => {
    keepAlive(socket)
    void handler.upgrade(withBackpressure(socket))
  }
}

/** A sender that resolves when the socket has room again: streams are pulled only then, calls do not queue behind them. */
function withBackpressure(socket: WebSocket): Pick<WebSocket, 'addEventListener' | 'send'> {
  const send = async (data: Parameters<WebSocket['send']>[0]): Promise<void> => {
    if (socket.readyState === socket.OPEN) socket.send(data)
    // Always a turn of the event loop: a stream that has its next item at hand would else keep the socket's end, or any
    // other socket, from ever being heard of.
    await nextTurn()
    while (socket.bufferedAmount > highWaterMark && socket.readyState === socket.OPEN)
      await wait(drainInterval)
  }
  return { addEventListener: socket.addEventListener.bind(socket), send }
}

/** Ends a socket whose other side has not answered a ping: its streams are then closed too. */
function keepAlive(socket: WebSocket): void {
  let isAlive = true
  socket.on('pong', () => {
    isAlive = true
  })
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, pingInterval)
  socket.on('close', () => clearInterval(timer))
  // Without a listener a broken frame from the other side would end the process; 'close' follows and tidies up.
  socket.on('error', () => socket.terminate())
}
