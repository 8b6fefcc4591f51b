import { readMeta } from './carrier'
import { openSocket } from './open-socket'

// Opened as soon as the script runs (the entry imports this first), so that it is ready when all else is.
let early = readMeta('gantry-carrier') === 'message-port' ? undefined : openSocket()

/** The socket that was opened at the start, once. */
export function takeEarlySocket(): WebSocket | undefined {
  const socket = early
  early = undefined
  return socket
}
