import type { EngineFacts, EnginePlace, EngineStatus } from '#shared/contract/engine'
import type { EngineTarget } from './engine-target'
import { ownerOf } from './socket-owner'
import type { Attempt } from './try-place'

/** What was there before: an engine that was lost, with the reason and the moment (epoch ms). */
export interface LostEngine {
  readonly facts: EngineFacts
  readonly since: number
  readonly reason: string
}

type Failure = Exclude<Attempt, { found: unknown }>

/**
 * The status to show when no place answered. A socket that we may not use, and an engine too old or too new, say
 * more than "lost" or "absent", because the person can act on them.
 * @param retryAt epoch ms of the next try
 */
export function notConnectedStatus(
  failures: readonly Failure[],
  lost: LostEngine | undefined,
  retryAt: number,
): EngineStatus {
  const failed = failures.flatMap((each) => ('failed' in each ? [each] : []))
  const denied = failed.find(({ failed: { result } }) => result === 'denied')
  if (denied) return { state: 'denied', place: denied.failed, ...ownerOfTarget(denied.target), retryAt }
  for (const each of failures)
    if ('unsupported' in each) return { state: 'unsupported', ...each.unsupported, retryAt }
  if (lost) return { state: 'lost', engine: lost.facts, since: lost.since, reason: lost.reason, retryAt }
  return { state: 'absent', places: failed.map(({ failed: place }): EnginePlace => place), retryAt }
}

function ownerOfTarget(target: EngineTarget | undefined): ReturnType<typeof ownerOf> {
  return target?.kind === 'socket' ? ownerOf(target.path) : {}
}
