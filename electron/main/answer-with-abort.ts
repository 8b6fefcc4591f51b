import { requestWithSignal } from '../page/request-with-signal'

/**
 * Runs a handler with a `request.signal` that aborts when the page stops reading. Electron tells of that only by
 * cancelling the answer's body, so the body is passed through, chunk by chunk and only when asked for.
 */
export async function answerWithAbort(
  request: Request,
  handle: (request: Request) => Promise<Response>,
): Promise<Response> {
  const gone = new AbortController()
  const response = await handle(requestWithSignal(request, gone.signal))
  if (response.body === null) return response
  const reader = response.body.getReader()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel(reason) {
        gone.abort(reason)
        await reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { status: response.status, headers: response.headers })
}
