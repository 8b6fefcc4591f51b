import type { IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'
import { bytesWindow } from '#shared/contract/bytes-socket'
import { requestWithSignal } from '../page/request-with-signal'
import { pourBody } from './pour-body'

/**
 * Answers a request for bytes over a WebSocket: first the status and the headers as JSON, then the body in binary
 * messages, then the close: 1000 at the end, 1011 where the body broke off. The reader sends back, as text, how many
 * bytes it has taken; at most {@link bytesWindow} are under way.
 */
export function answerBytesSocket(
  incoming: IncomingMessage,
  socket: WebSocket,
  handle: (request: Request) => Promise<Response>,
): void {
  const gone = new AbortController()
  let room = bytesWindow
  let wake = (): void => undefined
  socket.on('message', (data) => {
    room += Math.max(0, Number(String(data)) || 0)
    wake()
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    gone.abort()
    wake()
  })

  const hasRoom = async (): Promise<void> => {
    while (room <= 0 && !gone.signal.aborted)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  const answer = async (): Promise<void> => {
    const asked = new Request(`http://${incoming.headers.host}${incoming.url}`)
    const response = await handle(requestWithSignal(asked, gone.signal))
    socket.send(JSON.stringify({ status: response.status, headers: [...response.headers] }))
    if (response.body === null) return
    await pourBody(response.body, gone.signal, async (part) => {
      room -= part.length
      socket.send(part)
      await hasRoom()
    })
  }
  answer().then(
    () => socket.close(1000),
    () => socket.close(1011),
  )
}
