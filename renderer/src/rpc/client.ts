import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '#shared/contract/index'
import { type Carrier, readMeta } from './carrier'
import { messagePortCarrier } from './message-port-carrier'
import type { BytesRequest } from './open-bytes'
import { webSocketCarrier } from './websocket-carrier'

/** The backend as the page sees it: the contract, typed. */
export type Rpc = ContractRouterClient<typeof contract>

const secret = readMeta('gantry-secret')
const isDesktop = readMeta('gantry-carrier') === 'message-port'
const carrier: Carrier = isDesktop ? messagePortCarrier() : webSocketCarrier()

/** Calls to the backend. Every call rejects with something that `toAppError` understands. */
export const rpc: Rpc = createORPCClient({
  call: async (path, input, options) => (await carrier.link()).call(path, input, options),
})

/** Whether the page runs in the desktop app's window. */
export function runsInDesktop(): boolean {
  return isDesktop
}

/** What `openBytes` needs: `path` is like `/bytes/logs?id=...`. */
export function bytesRequest(path: string): BytesRequest {
  return {
    url: new URL(path, location.origin === 'null' ? location.href : location.origin).href,
    headers: secret ? { 'x-gantry-secret': secret } : {},
  }
}
