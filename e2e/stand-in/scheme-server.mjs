// `protocol.handle` over loopback HTTP, because only real HTTP streams bodies into a page. `app://gantry/x` is
// `http://127.0.0.1:PORT/x` to Chromium, and is translated back wherever the app looks.
import { once } from 'node:events'
import { createServer } from 'node:http'

let handler = null
let own = null
let port = 0

/** Takes what the app gave to `protocol.handle`. */
export function setHandler(scheme, handle) {
  own = `${scheme}://gantry`
  handler = handle
}

/** Listens on a free port. */
export async function startSchemeServer() {
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = server.address().port
}

/** The app's address for one of Chromium's, and the other way round. */
export function toApp(address) {
  const origin = `http://127.0.0.1:${port}`
  return address === origin || address.startsWith(`${origin}/`) ? own + address.slice(origin.length) : address
}

export function toHttp(address) {
  return own !== null && address.startsWith(`${own}/`)
    ? `http://127.0.0.1:${port}${address.slice(own.length)}`
    : address
}

async function answer(incoming, outgoing) {
  try {
    // As Electron does: no signal on the request; a reader that goes away cancels the body.
    const response = await handler(
      new Request(own + incoming.url, { method: incoming.method, headers: incoming.headers }),
    )
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.flushHeaders()
    if (response.body !== null) await pump(response.body.getReader(), outgoing)
    outgoing.end()
  } catch {
    outgoing.destroy()
  }
}

async function pump(reader, outgoing) {
  const gone = new AbortController()
  outgoing.once('close', () => {
    gone.abort()
    void reader.cancel().catch(() => {})
  })
  for (;;) {
    const { done, value } = await reader.read()
    if (done || gone.signal.aborted) return
    if (!outgoing.write(value)) await once(outgoing, 'drain', { signal: gone.signal })
  }
}
