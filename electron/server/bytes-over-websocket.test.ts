import { once } from 'node:events'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { bytesWindow, maxBodies } from '#shared/contract/bytes-socket'
import { listen, type RunningServer } from './create-server'
import type { Secrets } from './gate'

const secrets: Secrets = { token: 't'.repeat(43), session: 's'.repeat(43), page: 'p'.repeat(43) }
const part = new Uint8Array(64 * 1024).fill(7)
let server: RunningServer
/** Parts that the last body has been asked for, and whether its reader went away. */
let pulled: number
let isGone: boolean

/** `/bytes/endless` never ends, `/bytes/short` has three parts, `/bytes/broken` breaks off after one. */
async function handleBytes(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  pulled = 0
  isGone = false
  request.signal.addEventListener('abort', () => {
    isGone = true
  })
  if (pathname === '/bytes/unknown') return new Response(null, { status: 404 })
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled += 1
        if (pathname === '/bytes/broken' && pulled > 1) return controller.error(new Error('broken off'))
        if (pathname === '/bytes/short' && pulled > 3) return controller.close()
        controller.enqueue(part)
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers: { 'x-kind': 'test' } })
}

beforeEach(async () => {
  const backend = { router: {} as Parameters<typeof listen>[0]['backend']['router'], handleBytes }
  const index = { body: new Uint8Array(), type: 'text/html', isImmutable: false }
  server = await listen({ files: new Map([['/index.html', index]]), secrets, backend }, 0)
})
afterEach(() => server.close())

const origin = (): string => `http://127.0.0.1:${server.port}`
const cookie = (): string => `gantry-${server.port}=${secrets.session}`

function openSocket(path: string): WebSocket {
  return new WebSocket(`${origin().replace('http', 'ws')}${path}`, ['gantry', secrets.page], {
    headers: { cookie: cookie(), origin: origin() },
  })
}

/** Everything that came until the close, and its code. */
async function readAll(socket: WebSocket): Promise<{ head: unknown; bytes: number; code: number }> {
  let head: unknown
  let bytes = 0
  socket.on('message', (data, isBinary) => {
    if (!isBinary) head = JSON.parse(String(data))
    else bytes += (data as Buffer).length
  })
  const [code] = await once(socket, 'close')
  return { head, bytes, code }
}

it('tells status and headers, then the body, then its end', async () => {
  const { head, bytes, code } = await readAll(openSocket('/bytes/short'))
  expect(head).toEqual({ status: 200, headers: [['x-kind', 'test']] })
  expect(bytes).toBe(3 * part.length)
  expect(code).toBe(1000)
})

it('tells a body that broke off from one that ended', async () => {
  const { bytes, code } = await readAll(openSocket('/bytes/broken'))
  expect(bytes).toBe(part.length)
  expect(code).toBe(1011)
})

it('passes on a refusal of the handler', async () => {
  const { head, code } = await readAll(openSocket('/bytes/unknown'))
  expect(head).toMatchObject({ status: 404 })
  expect(code).toBe(1000)
})

it('waits for a reader that takes nothing, and goes on when it does', async () => {
  const socket = openSocket('/bytes/endless')
  let bytes = 0
  socket.on('message', (data, isBinary) => {
    if (isBinary) bytes += (data as Buffer).length
  })
  await expect.poll(() => bytes).toBe(bytesWindow)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(bytes).toBe(bytesWindow)
  socket.send(String(part.length))
  await expect.poll(() => bytes).toBe(bytesWindow + part.length)
  socket.close()
  await expect.poll(() => isGone).toBe(true)
})

it('leaves connections to the rest of the page: beyond a few bodies it points to the socket', async () => {
  const leaving = new AbortController()
  const get = (): Promise<Response> =>
    fetch(`${origin()}/bytes/endless`, {
      headers: { cookie: cookie(), 'x-gantry-secret': secrets.page },
      signal: leaving.signal,
    })
  const held = await Promise.all(Array.from({ length: maxBodies }, get))
  expect(held.map((response) => response.status)).toEqual(held.map(() => 200))
  expect((await get()).status).toBe(204)
  await held[0]?.body?.cancel()
  await expect
    .poll(async () => {
      const response = await get()
      await response.body?.cancel()
      return response.status
    })
    .toBe(200)
  leaving.abort()
})
