import { askOverSocket } from '#shared/contract/bytes-socket'
import { bytesOverSocket } from './bytes-over-socket'

/** Address and headers of a request for bytes: plain values, so that a worker can have them. */
export interface BytesRequest {
  readonly url: string
  readonly headers: Record<string, string>
}

/**
 * Asks for bytes; the answer's body streams, with back-pressure, until `signal` aborts. Where the browser has no
 * connection to spare, the same answer comes over a WebSocket.
 * @throws TypeError where the backend cannot be reached.
 */
export async function openBytes(request: BytesRequest, signal: AbortSignal): Promise<Response> {
  const response = await fetch(request.url, { headers: request.headers, signal })
  if (response.status !== askOverSocket) return response
  return bytesOverSocket(request, signal)
}
