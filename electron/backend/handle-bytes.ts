import type { EngineConnection } from './engine/engine'
import { handleLogs } from './logs/handle-logs'
import { handleTerminal } from './terminals/handle-terminal'
import type { Terminals } from './terminals/terminals'

/** What the byte streams work with. */
export interface BytesDeps {
  readonly connection: EngineConnection
  readonly terminals: Terminals
}

/** Bytes that travel beside the contract: `GET /bytes/logs` and `GET /bytes/terminal`. */
export async function handleBytes(request: Request, deps: BytesDeps): Promise<Response> {
  try {
    switch (new URL(request.url).pathname) {
      case '/bytes/logs':
        return await handleLogs(request, deps)
      case '/bytes/terminal':
        return await handleTerminal(request, deps)
      default:
        return new Response('Not found', { status: 404 })
    }
  } catch (error) {
    console.error('A byte stream could not be opened:', error)
    return new Response('The stream could not be opened', { status: 500 })
  }
}
