import { RPCLink } from '@orpc/client/websocket'
import type { Carrier } from './carrier'

/** Calls over one WebSocket to the server that served the page; a broken one is replaced at the next call. */
export function webSocketCarrier(secret: string): Carrier {
  let socket: WebSocket | undefined
  let link: RPCLink<Record<never, never>> | undefined

  const open = (): RPCLink<Record<never, never>> => {
    const url = new URL('/rpc', location.href)
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
    socket = new WebSocket(url, ['gantry', secret])
    // Blobs are read asynchronously and could overtake one another.
    socket.binaryType = 'arraybuffer'
    return new RPCLink({ websocket: socket })
  }

  return {
    async link() {
      const isUsable = socket?.readyState === WebSocket.CONNECTING || socket?.readyState === WebSocket.OPEN
      if (!link || !isUsable) link = open()
      return link
    },
  }
}
