import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { os, type RouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { BackendRouter } from '../backend/router'
import { rpcOverWebSocket } from './rpc-over-websocket'

let produced = 0
let ended = 0
const flood = {
  flood: os.handler(async function* () {
    try {
      for (;;) {
        produced++
        yield 'x'.repeat(64 * 1024)
      }
    } finally {
      ended++
    }
  }),
  ping: os.handler(() => 'pong'),
}
let server: Server
let socket: WebSocket
let client: RouterClient<typeof flood>

beforeEach(async () => {
  produced = 0
  ended = 0
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  server = createServer()
  const serve = rpcOverWebSocket(flood as unknown as BackendRouter)
  server.on('upgrade', (request, raw, head) => sockets.handleUpgrade(request, raw, head, serve))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await once(socket, 'open')
  client = createORPCClient<RouterClient<typeof flood>>(
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
  )
})
afterEach(() => {
  socket.terminate()
  server.close()
})

it('pulls a stream no further than the socket has room for, and goes on when there is room', async () => {
  const items = (await client.flood())[Symbol.asyncIterator]()
  await items.next()
  socket.pause()
  await wait(400)
  const atRest = produced
  await wait(300)
  expect(produced).toBe(atRest)
  // The socket's own mark and what the kernel holds, far from an endless stream.
  expect(atRest * 64).toBeLessThan(32 * 1024)
  socket.resume()
  await expect.poll(() => produced).toBeGreaterThan(atRest)
})

it('answers a call while a stream floods', async () => {
  const items = (await client.flood())[Symbol.asyncIterator]()
  const reading = (async () => {
    for (let count = 0; count < 200; count++) await items.next()
  })()
  expect(await client.ping()).toBe('pong')
  await reading
})

it('ends the streams of a socket that is gone', async () => {
  const items = (await client.flood())[Symbol.asyncIterator]()
  await items.next()
  socket.terminate()
  await expect.poll(() => ended).toBe(1)
})
