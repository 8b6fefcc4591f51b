import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { answerBytes } from './bytes-over-http'

let server: Server
afterEach(() => server.close())

/** Serves one handler and asks it once. */
async function fetchFrom(handle: (request: Request) => Promise<Response>): Promise<IncomingMessage> {
  server = createServer((request, response) => void answerBytes(request, response, handle))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const [response] = (await once(get({ port, agent: false }), 'response')) as [IncomingMessage]
  return response
}

it('sends status, headers and every byte', async () => {
  const bytes = new Uint8Array(300_000).map((_, index) => index % 251)
  const response = await fetchFrom(
    async () => new Response(bytes, { status: 206, headers: { 'Content-Type': 'text/x', 'X-A': 'b' } }),
  )
  expect([response.statusCode, response.headers['content-type'], response.headers['x-a']]).toEqual([
    206,
    'text/x',
    'b',
  ])
  expect(Buffer.concat(await response.toArray()).equals(bytes)).toBe(true)
})

it('holds the source up while the reader does not read', async () => {
  let pulled = 0
  const response = await fetchFrom(
    async () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            pulled++
            controller.enqueue(new Uint8Array(64 * 1024))
          },
        }),
      ),
  )
  response.pause()
  await wait(300)
  const atRest = pulled
  await wait(200)
  expect(pulled).toBe(atRest)
  // What the kernel and Node hold for a connection, far from the endless stream.
  expect(pulled * 64).toBeLessThan(16 * 1024)
  response.destroy()
})

it('aborts the request and cancels the source when the reader goes away', async () => {
  const ended: string[] = []
  const response = await fetchFrom(async (request) => {
    request.signal.addEventListener('abort', () => ended.push('aborted'))
    return new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array(1)),
        cancel: () => void ended.push('cancelled'),
      }),
    )
  })
  await once(response, 'data')
  response.destroy()
  await expect.poll(() => ended.toSorted()).toEqual(['aborted', 'cancelled'])
})

it('cuts the connection when the source fails, so that a part is not taken for the whole', async () => {
  const response = await fetchFrom(
    async () =>
      new Response(
        new ReadableStream({
          async pull(controller) {
            controller.enqueue(new Uint8Array(10))
            await wait(20)
            controller.error(new Error('the engine is gone'))
          },
        }),
      ),
  )
  await expect(response.toArray()).rejects.toThrow()
})
