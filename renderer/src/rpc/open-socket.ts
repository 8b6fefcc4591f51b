import { readMeta } from './carrier'

/** A WebSocket to the server that served the page. */
export function openSocket(): WebSocket {
  const url = new URL('/rpc', location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(url, ['gantry', readMeta('gantry-secret')])
  // Blobs are read asynchronously and could overtake one another.
  socket.binaryType = 'arraybuffer'
  return socket
}
