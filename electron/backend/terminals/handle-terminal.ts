import { replayHeader } from '#shared/contract/terminals'
import { AppError } from '#shared/errors'
import type { Terminals } from './terminals'

/**
 * `GET /bytes/terminal?id=ID`: a session's output as it comes, beginning with what was kept (at most the latest
 * 256 KiB). The body's end is the session's end, or another reader's coming. 404 for a session that is gone.
 */
export function handleTerminal(
  request: Request,
  { terminals }: { readonly terminals: Terminals },
): Promise<Response> {
  if (request.method !== 'GET') return Promise.resolve(new Response(null, { status: 405 }))
  const id = new URL(request.url).searchParams.get('id') ?? ''
  try {
    const { body, replayed } = terminals.get(id).read(request.signal)
    const headers = {
      'content-type': 'application/octet-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      [replayHeader]: String(replayed),
    }
    return Promise.resolve(new Response(body, { headers }))
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') {
      return Promise.resolve(new Response(error.message, { status: 404 }))
    }
    return Promise.reject(error)
  }
}
