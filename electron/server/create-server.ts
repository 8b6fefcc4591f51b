import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { askOverSocket, maxBodies } from '#shared/contract/bytes-socket'
import type { Backend } from '../backend/backend'
import { indexPage } from '../page/index-page'
import { loadAgainSource } from '../page/load-again'
import { pageHeaders } from '../page/page-headers'
import type { StaticFile } from '../page/static-files'
import { answerBytes } from './bytes-over-http'
import { answerBytesSocket } from './bytes-over-websocket'
import { type Refusal, refusal, type Secrets, subprotocol } from './gate'
import { refusalText } from './refusal-text'
import { rpcOverWebSocket } from './rpc-over-websocket'
import { setCookie } from './session-cookie'
import { signIn } from './sign-in'

/** What the server puts on the network: the page, and the part of the backend that carriers need. */
export interface Served {
  readonly files: ReadonlyMap<string, StaticFile>
  readonly secrets: Secrets
  readonly backend: Pick<Backend, 'router' | 'handleBytes'>
}

/** An open server and the way to end it. */
export interface RunningServer {
  readonly port: number
  /** Ends every connection, sockets and streams included. */
  close(): Promise<void>
}

/** Largest message that a page may send; the largest it has reason to is a pasted text. */
const maxMessage = 4 * 1024 * 1024

/** Listens on 127.0.0.1. Port 0 takes a free one. Rejects with the system's error where the port is taken. */
export async function listen(served: Served, port: number): Promise<RunningServer> {
  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    maxHeaderSize: 16 * 1024,
    noDelay: true,
  })
  server.maxConnections = 256
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessage,
    perMessageDeflate: false,
    handleProtocols: () => subprotocol,
  })
  const onRequest = requestListener(served, () => portOf(server))
  const onUpgrade = upgradeListener(served, () => portOf(server), sockets)
  server.on('request', (request, response) => void onRequest(request, response))
  server.on('upgrade', onUpgrade)
  // CONNECT does not pass through 'request'.
  server.on('connect', (_request, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: portOf(server),
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Every route: `/?token=` signs in, `/bytes/*` streams, all else is looked up in the list of built files. */
function requestListener({ files, secrets, backend }: Served, getPort: () => number): Listener {
  const page = indexPage(files, { kind: 'websocket', secret: secrets.page })
  let bodies = 0
  return async (request, response) => {
    const port = getPort()
    const connect = `ws://${request.headers.host}`
    for (const [name, value] of Object.entries(pageHeaders({ connect, script: loadAgainSource })))
      response.setHeader(name, value)
    response.setHeader('Cache-Control', 'no-store')
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2)

    if (path === '/' && query !== undefined && new URLSearchParams(query).has('token')) {
      const no = refusal(request, 'sign-in', port, secrets)
      return no === null
        ? signIn(request, response, query, secrets.token, setCookie(port, secrets.session))
        : refuse(request, response, no)
    }
    if (path.startsWith('/bytes/')) {
      const no = refusal(request, 'bytes', port, secrets)
      if (no !== null) return refuse(request, response, no)
      if (bodies >= maxBodies) {
        response.writeHead(askOverSocket).end()
        return
      }
      bodies += 1
      response.once('close', () => {
        bodies -= 1
      })
      return answerBytes(request, response, (asked) => backend.handleBytes(asked)).catch(() => {
        if (!response.headersSent) refuse(request, response, 400)
        else response.destroy()
      })
    }
    const no = refusal(request, 'page', port, secrets)
    if (no !== null) return refuse(request, response, no)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, response, 405)
    if (path === '/' || path === '/index.html') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(page)
      return
    }
    const file = files.get(path)
    if (file === undefined) return refuse(request, response, 404)
    response.setHeader('Content-Type', file.type)
    if (file.isImmutable) response.setHeader('Cache-Control', 'private, max-age=31536000, immutable')
    response.end(file.body)
  }
}

/** An upgrade never passes through the routes above, so it is checked here by itself. */
function upgradeListener(
  { secrets, backend }: Served,
  getPort: () => number,
  sockets: WebSocketServer,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const serve = rpcOverWebSocket(backend.router)
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const isBytes = request.url?.startsWith('/bytes/')
    const isKnown = isBytes || request.url === '/rpc'
    const no = refusal(request, 'socket', getPort(), secrets) ?? (isKnown ? null : 404)
    if (no !== null) {
      socket.end(`HTTP/1.1 ${no} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      if (isBytes) answerBytesSocket(request, accepted, (asked) => backend.handleBytes(asked))
      else serve(accepted)
    })
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, status: Refusal): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
  response.end(refusalText(status, request.headers['accept-language']))
}
