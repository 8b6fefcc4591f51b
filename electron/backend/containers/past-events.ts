import type { Engine } from '../engine/engine'
import { type EngineEvent, toEngineEvent } from '../live/engine-event'
import { readNdjson } from '../streams/ndjson'

/** Milliseconds for the history; an engine whose clock is behind would keep the answer open until then. */
const historyTime = 3_000

/**
 * The events that the engine still remembers, at most its last 256 of all kinds: GET /events?since=&until=. Never
 * throws: where they cannot be read, there are none.
 * @param filters as the Engine API takes them
 */
export async function* pastEvents(
  engine: Engine,
  filters: Readonly<Record<string, readonly string[]>>,
  signal?: AbortSignal,
): AsyncGenerator<EngineEvent, void, void> {
  const abort = new AbortController()
  const stop = (): void => abort.abort()
  const timer = setTimeout(stop, historyTime)
  signal?.addEventListener('abort', stop)
  try {
    const stream = await engine.open({
      request: 'GET /events',
      purpose: 'events',
      run: (docker, abortSignal) =>
        docker.getEvents({
          since: 1,
          until: Math.floor(Date.now() / 1000),
          filters: Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, [...values]])),
          abortSignal,
        }),
      signal: abort.signal,
    })
    for await (const line of readNdjson(stream, abort.signal)) {
      const event = toEngineEvent(line)
      if (event) yield event
    }
  } catch {
    // No history, no harm: what was before is then not known.
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    abort.abort()
  }
}
