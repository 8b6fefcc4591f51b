import type { IncomingMessage } from 'node:http'
import { cookieValues } from './session-cookie'
import { isSameToken } from './token'

/** The secrets of one run of the server; none of them outlives it. */
export interface Secrets {
  /** In the printed address: whoever has it may sign in. */
  readonly token: string
  /** In the cookie, after signing in. */
  readonly session: string
  /** In the page's memory: a cookie alone, which every port of the host shares, opens neither socket nor stream. */
  readonly page: string
}

/** Why a request is turned away: a status and nothing that tells more. */
export type Refusal = 400 | 401 | 403 | 404 | 405

/** What each way in asks for. */
export type Entry = 'sign-in' | 'page' | 'bytes' | 'socket'

/** Header that carries the page's secret on requests for bytes. */
const secretHeader = 'x-gantry-secret'

/** WebSocket subprotocol that the server speaks; the page's secret is offered as the second. */
export const subprotocol = 'gantry'

/**
 * Decides before anything else is looked at. The Host check comes first: it is what keeps a name that an attacker points
 * at 127.0.0.1 from being an origin of ours.
 */
export function refusal(
  request: IncomingMessage,
  entry: Entry,
  port: number,
  secrets: Secrets,
): Refusal | null {
  const { headers, headersDistinct } = request
  const host = headers.host ?? ''
  if (headersDistinct.host?.length !== 1 || !ownHosts(port).includes(host)) return 403
  if (!request.url?.startsWith('/') || request.url.startsWith('//')) return 400

  const mustHaveOrigin = entry === 'socket' || (request.method !== 'GET' && request.method !== 'HEAD')
  if (headers.origin === undefined ? mustHaveOrigin : headers.origin !== `http://${host}`) return 403

  // The file that opens the browser is another site to the browser; the token it carries is proof enough.
  if (entry === 'sign-in') return null
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403

  const isSignedIn = cookieValues(headers.cookie, port).some((value) => isSameToken(value, secrets.session))
  if (!isSignedIn) return 401
  if (entry === 'bytes' && !isSameToken(String(headers[secretHeader] ?? ''), secrets.page)) return 403
  if (entry === 'socket' && !isSameToken(offeredSecret(headers['sec-websocket-protocol']), secrets.page)) {
    return 403
  }
  return null
}

/** The names by which a browser on this machine reaches the server. */
function ownHosts(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]
}

/** The second of `gantry, SECRET`. */
function offeredSecret(header: string | undefined): string {
  const [protocol, secret, ...rest] = (header ?? '').split(',').map((part) => part.trim())
  return protocol === subprotocol && rest.length === 0 ? (secret ?? '') : ''
}
