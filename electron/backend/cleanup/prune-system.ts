import type Docker from 'dockerode'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { type Filters, toFilters } from '#shared/domain/prune-filters'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { isFailure } from '../activity/is-failure'
import { PartlyDone } from '../activity/partly-done'
import { tolerant, tolerantList } from '../engine/tolerant'
import { pruneUnusedImages } from '../images/prune'
import { type Pruned, pruneStoppedContainers, pruneUnusedNetworks, pruneUnusedVolumes } from './prune'
import { reclaimedLine } from './reclaimed-line'

type Step = (execution: Execution) => Promise<Pruned>

const deadline = 30 * 60_000
const bytes = tolerant(z.number().nonnegative(), 0)
const cacheAnswer = z.object({ CachesDeleted: tolerantList(z.string()), SpaceReclaimed: bytes })

/**
 * `docker system prune`: containers, networks, volumes where asked for, images, build cache, one after the other as
 * the docker CLI does. What went before a failure is in its details.
 */
export const pruneSystem: Executor<CommandOf<'system.prune'>> = {
  targets: () => [''],
  run: async (_target, { filters: texts, all = false, volumes = false }, execution) => {
    const filters = toFilters(texts)
    const steps: Step[] = [
      (each) => pruneStoppedContainers(filters, each),
      (each) => pruneUnusedNetworks(filters, each),
      // As the docker CLI: anonymous volumes alone, where the engine can tell.
      ...(volumes ? [(each: Execution) => pruneUnusedVolumes(filters, false, each)] : []),
      (each) => pruneUnusedImages(filters, all, each),
      (each) => pruneBuildCache(filters, all, each),
    ]
    const removed: string[] = []
    let reclaimed = 0
    for (const [index, step] of steps.entries()) {
      execution.progress({ current: index, total: steps.length, unit: 'items', parts: [] })
      try {
        const pruned = await step(execution)
        removed.push(...pruned.removed)
        reclaimed += pruned.reclaimed
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        throw new PartlyDone(error, [...removed, reclaimedLine(reclaimed)])
      }
    }
    return done(...removed, reclaimedLine(reclaimed))
  },
}

/**
 * POST /build/prune; Podman has no build cache of that kind. Its entries have no labels, so a filter by label leaves
 * all of them.
 */
async function pruneBuildCache(
  filters: Filters,
  all: boolean,
  { engine, signal }: Execution,
): Promise<Pruned> {
  if (filters.label || filters['label!']) return nothing
  const { until } = filters
  const query = { ...(all ? { all: true } : {}), ...(until ? { filters: JSON.stringify({ until }) } : {}) }
  try {
    const answer = await engine.ask({
      request: 'POST /build/prune',
      run: (docker, abortSignal) => postBuildPrune(docker, query, abortSignal),
      schema: cacheAnswer,
      deadline,
      signal,
    })
    return { removed: answer.CachesDeleted, reclaimed: answer.SpaceReclaimed }
  } catch (error) {
    if (isFailure(error, 'not-found')) return nothing
    throw error
  }
}

const nothing: Pruned = { removed: [], reclaimed: 0 }

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
      (error: unknown, answer: unknown) => (error ? reject(error) : resolve(answer)),
    )
  })
}
