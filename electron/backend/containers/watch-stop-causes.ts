import type { Engine, EngineConnection } from '../engine/engine'
import type { EngineEvent } from '../live/engine-event'
import type { Topic } from '../streams/topic'
import { pastEvents } from './past-events'
import { StopCauses } from './stop-causes'

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

async function noteHistory(causes: StopCauses, engine: Engine, signal: AbortSignal): Promise<void> {
  const filters = { type: ['container'], event: ['kill', 'die', 'died', 'stop', 'start', 'destroy'] }
  for await (const event of pastEvents(engine, filters, signal)) causes.note(event)
}
