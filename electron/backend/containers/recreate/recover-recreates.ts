import type { ActivityEntry } from '#shared/contract/activity'
import type { ActivityLog } from '../../activity/activity-log'
import type { Engine, EngineConnection } from '../../engine/engine'
import type { JournalEntry } from './journal-entry'
import { isLost, type Recovered, recover } from './recover'
import type { Recreates } from './recreates'

/** What recreates that were cut off are brought to an end with. */
export interface RecoveryDeps {
  readonly connection: Pick<EngineConnection, 'changes' | 'current' | 'status'>
  readonly recreates: Recreates
  readonly log: ActivityLog
}

/**
 * Whenever an engine is connected, brings to an end what an earlier process, or an earlier connection, was cut off from,
 * and says so in the activity list. Until `signal` aborts.
 */
export async function recoverRecreates(deps: RecoveryDeps, signal: AbortSignal): Promise<void> {
  const { connection } = deps
  const changes = connection.changes.subscribe(signal)
  if (connection.status.state === 'connected') await recoverAll(deps, connection.current(), signal)
  // The status may be old news by now; only the present connection counts.
  for await (const { state } of changes)
    if (state === 'connected' && connection.status.state === 'connected')
      await recoverAll(deps, connection.current(), signal)
}

async function recoverAll(
  { recreates, log }: RecoveryDeps,
  engine: Engine,
  signal: AbortSignal,
): Promise<void> {
  for (const entry of recreates.journal.abandoned()) {
    try {
      const recovered = await recover(entry, recreates.settling, {
        engine,
        signal: AbortSignal.any([signal, engine.signal]),
      })
      if (!recovered) continue
      log.put(recorded(entry, recovered, log.get(entry.run.id)))
      await log.saved()
      await recreates.journal.remove(entry.id)
    } catch (error) {
      // It stays written down for the next time.
      if (!isLost(error)) console.error('A container could not be brought back:', error)
    }
  }
}

/** The entry of the command itself, with what became of it. */
function recorded(
  { run, old, at }: JournalEntry,
  { recovery, did }: Recovered,
  known: ActivityEntry | undefined,
): ActivityEntry {
  const isDone = recovery.outcome === 'finished'
  return {
    id: run.id,
    command: run.command,
    line: run.line,
    startedAt: at,
    ...known,
    endedAt: Date.now(),
    state: isDone ? 'done' : 'failed',
    progress: null,
    results: [
      {
        target: old.id,
        outcome: isDone ? 'done' : 'failed',
        ...(isDone ? {} : { error: { code: 'interrupted', message: '' } as const }),
        details: [...did],
      },
    ],
    recovery,
  }
}
