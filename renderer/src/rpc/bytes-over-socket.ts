import { bytesHeadSchema } from '#shared/contract/bytes-socket'
import type { BytesRequest } from './open-bytes'

/** The answer to a request for bytes, over a WebSocket of its own. What was read is told back, so that no more comes than is used. */
export async function bytesOverSocket(
  { url, headers }: BytesRequest,
  signal: AbortSignal,
): Promise<Response> {
  signal.throwIfAborted()
  const socket = new WebSocket(url.replace(/^http/, 'ws'), ['gantry', headers['x-gantry-secret'] ?? ''])
  socket.binaryType = 'arraybuffer'
  const messages = messagesOf(socket)
  const abort = (): void => socket.close()
  signal.addEventListener('abort', abort, { once: true })

  const first = await messages.next()
  if (typeof first !== 'string') throw new TypeError('The connection for bytes could not be opened.')
  const head = bytesHeadSchema.parse(JSON.parse(first))
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const message = await messages.next()
        if (message instanceof ArrayBuffer) {
          controller.enqueue(new Uint8Array(message))
          if (socket.readyState === WebSocket.OPEN) socket.send(String(message.byteLength))
          return
        }
        signal.removeEventListener('abort', abort)
        if (message === 'ended') controller.close()
        else controller.error(signal.reason ?? new TypeError('The connection for bytes broke off.'))
      },
      cancel: abort,
    },
    { highWaterMark: 0 },
  )
  const isBodiless = head.status === 204 || head.status === 304
  return new Response(isBodiless ? null : body, { status: head.status, headers: head.headers })
}

type Message = string | ArrayBuffer | 'ended' | 'broken'

function messagesOf(socket: WebSocket): { next(): Promise<Message> } {
  const waiting: Message[] = []
  let end: Message | undefined
  let wake = (): void => undefined
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
    waiting.push(data)
    wake()
  }
  socket.onclose = ({ code }) => {
    end = code === 1000 ? 'ended' : 'broken'
    wake()
  }
  return {
    async next() {
      while (waiting.length === 0 && end === undefined)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      return waiting.shift() ?? end ?? 'broken'
    },
  }
}
