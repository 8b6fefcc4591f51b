import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { requestWithSignal } from '../page/request-with-signal'
import { pourBody } from './pour-body'

/**
 * Answers a Node request with a handler of web requests. The body is streamed: a reader that is slow holds up the source,
 * one that goes away aborts `request.signal` and cancels the body.
 */
export async function answerBytes(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: (request: Request) => Promise<Response>,
): Promise<void> {
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  const response = await handle(requestWithSignal(toRequest(incoming), gone.signal))
  for (const [name, value] of response.headers) outgoing.setHeader(name, value)
  outgoing.writeHead(response.status)
  outgoing.flushHeaders()
  if (response.body !== null) await writeBody(response.body, outgoing, gone.signal)
  outgoing.end()
}

function toRequest(incoming: IncomingMessage): Request {
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  const init: RequestInit & { duplex?: 'half' } = { method: incoming.method ?? 'GET', headers }
  if (hasBody) {
    init.body = Readable.toWeb(incoming) as unknown as NonNullable<RequestInit['body']>
    init.duplex = 'half'
  }
  return new Request(`http://${incoming.headers.host}${incoming.url}`, init)
}

async function writeBody(
  body: ReadableStream<Uint8Array>,
  outgoing: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  try {
    await pourBody(body, gone, async (part) => {
      if (!outgoing.write(part)) await once(outgoing, 'drain', { signal: gone })
    })
  } catch (error) {
    // Cutting the connection is what tells the reader that this is not the end: the status has long been sent.
    if (!gone.aborted) outgoing.destroy(error instanceof Error ? error : undefined)
  }
}
