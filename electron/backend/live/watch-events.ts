import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from '../engine/engine'
import { linkAborts } from '../engine/linked-abort'
import { readNdjson } from '../streams/ndjson'
import { type EngineEvent, toEngineEvent } from './engine-event'

/** Podman sends no header before the first event, so its answer is not waited for longer than this. */
const headerWait = 250
const reopenWait = 1_000

/** What is done with the stream. */
export interface EventReader {
  /** Must return at once: a reader that stalls makes the engine drop events without a word. */
  readonly onEvent: (event: EngineEvent) => void
  /** Listening has begun, at first and after each break: events may have been missed before. */
  readonly onOpen: () => void
}

/**
 * Reads GET /events of an engine until its connection is lost; a stream that ends or breaks before that is opened
 * again. Never rejects.
 * @param reopen each call closes the present stream, so that a new one is opened
 */
export async function watchEvents(
  engine: Engine,
  reader: EventReader,
  onReopen: (reopen: () => void) => void,
): Promise<void> {
  while (!engine.signal.aborted) {
    const link = linkAborts([engine.signal])
    onReopen(() => link.abort(new Error('Events are read anew.')))
    try {
      const opened = engine.open({
        request: 'GET /events',
        purpose: 'events',
        run: (docker) => docker.getEvents({}),
        signal: link.signal,
        deadline: 0,
      })
      // A refusal is told by the loop below; the race must not leave it unhandled.
      await Promise.race([opened, sleep(headerWait)])
      reader.onOpen()
      for await (const raw of readNdjson(await opened, link.signal)) {
        const event = toEngineEvent(raw)
        if (event) reader.onEvent(event)
      }
    } catch {
      // The engine's own failure is found by the connection's ping; a broken stream is opened again.
    } finally {
      link.abort(new Error('The event stream has ended.'))
      link.unlink()
    }
    if (!engine.signal.aborted) await pause(reopenWait, engine.signal)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}
