import type { Engine, EngineConnection } from '../engine/engine'
import { type EngineEvent, toEngineEvent } from '../live/engine-event'
import { readNdjson } from '../streams/ndjson'
import type { Topic } from '../streams/topic'
import { StopCauses } from './stop-causes'

/** Milliseconds for the history; an engine whose clock is behind would keep the answer open until then. */
const historyTime = 3_000

/** Remembers who ended what, from now on and from the few hundred events that the engine still has. */
export function watchStopCauses(
  connection: Pick<EngineConnection, 'current' | 'status' | 'changes'>,
  engineEvents: Topic<EngineEvent>,
  signal: AbortSignal,
): StopCauses {
  const causes = new StopCauses()
  void noteLive(causes, engineEvents, signal)
  void noteHistories(causes, connection, signal)
  return causes
}

async function noteLive(
  causes: StopCauses,
  engineEvents: Topic<EngineEvent>,
  signal: AbortSignal,
): Promise<void> {
  for await (const event of engineEvents.subscribe(signal)) causes.note(event)
}

async function noteHistories(
  causes: StopCauses,
  connection: Pick<EngineConnection, 'current' | 'status' | 'changes'>,
  signal: AbortSignal,
): Promise<void> {
  const changes = connection.changes.subscribe(signal)
  if (connection.status.state === 'connected') await noteHistory(causes, connection.current(), signal)
  for await (const { state } of changes) {
    if (state === 'connected') await noteHistory(causes, connection.current(), signal)
  }
}

/** GET /events?since=&until=: what the engine still remembers, at most its last 256 events. */
async function noteHistory(causes: StopCauses, engine: Engine, signal: AbortSignal): Promise<void> {
  const abort = new AbortController()
  const stop = (): void => abort.abort()
  const timer = setTimeout(stop, historyTime)
  signal.addEventListener('abort', stop)
  try {
    const stream = await engine.open({
      request: 'GET /events',
      purpose: 'events',
      run: (docker, abortSignal) =>
        docker.getEvents({
          since: 1,
          until: Math.floor(Date.now() / 1000),
          filters: { type: ['container'], event: ['kill', 'die', 'died', 'stop', 'start', 'destroy'] },
          abortSignal,
        }),
      signal: abort.signal,
    })
    for await (const line of readNdjson(stream, abort.signal)) {
      const event = toEngineEvent(line)
      if (event) causes.note(event)
    }
  } catch {
    // No history, no harm: the cause of an earlier end is then "not known".
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    abort.abort()
  }
}
