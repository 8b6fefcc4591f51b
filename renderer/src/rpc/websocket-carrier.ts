import { RPCLink } from '@orpc/client/websocket'
import type { Carrier } from './carrier'
import { takeEarlySocket } from './early-socket'
import { openSocket } from './open-socket'

/** Calls over one WebSocket to the server that served the page; a broken one is replaced at the next call. */
export function webSocketCarrier(): Carrier {
  let socket: WebSocket | undefined
  let link: RPCLink<Record<never, never>> | undefined
  return {
    async link() {
      const isUsable = socket?.readyState === WebSocket.CONNECTING || socket?.readyState === WebSocket.OPEN
      if (!link || !isUsable) {
        socket = takeEarlySocket() ?? openSocket()
        link = new RPCLink({ websocket: socket })
      }
      return link
    },
  }
}
