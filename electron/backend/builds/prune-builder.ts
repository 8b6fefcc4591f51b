import type Docker from 'dockerode'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import type { Filters } from '#shared/domain/prune-filters'
import type { Execution } from '../activity/executor'
import { type Pruned, pruneDeadline, prunedBytes, prunedNames, pruning } from '../cleanup/pruned'
import { compareVersions } from '../engine/api-version'

const answer = z.object({ CachesDeleted: prunedNames, SpaceReclaimed: prunedBytes })

/** What of the build cache goes. */
export interface CacheChoice {
  /** Also what a later build could still use. */
  readonly all?: boolean | undefined
  readonly filters: Filters
  /** Bytes that may stay. */
  readonly keepStorage?: number | undefined
}

/** `docker builder prune` */
export const pruneBuilder = pruning<CommandOf<'builder.prune'>>(
  (filters, command, execution) => pruneBuildCache({ ...command, filters }, execution),
  'build cache',
)

/** POST /build/prune; Podman has no build cache of that kind and answers `not-found`. */
export async function pruneBuildCache(
  { all, filters, keepStorage }: CacheChoice,
  { engine, signal }: Execution,
): Promise<Pruned> {
  const isRenamed = compareVersions(engine.facts.apiVersion, '1.48') >= 0
  const query = {
    ...(all ? { all: true } : {}),
    ...(Object.keys(filters).length > 0 ? { filters: JSON.stringify(filters) } : {}),
    ...(keepStorage === undefined ? {} : { [isRenamed ? 'reserved-space' : 'keep-storage']: keepStorage }),
  }
  const { CachesDeleted, SpaceReclaimed } = await engine.ask({
    request: 'POST /build/prune',
    run: (docker, abortSignal) => postBuildPrune(docker, query, abortSignal),
    schema: answer,
    deadline: pruneDeadline,
    signal,
  })
  return { removed: CachesDeleted, reclaimed: SpaceReclaimed }
}

/** dockerode's own pruneBuilder() drops its options. */
function postBuildPrune({ modem }: Docker, query: object, abortSignal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    modem.dial(
      {
        path: '/build/prune?',
        method: 'POST',
        options: { _query: query, _body: {} },
        abortSignal,
        statusCodes: { 200: true },
      },
      (error: unknown, result: unknown) => (error ? reject(error) : resolve(result)),
    )
  })
}
