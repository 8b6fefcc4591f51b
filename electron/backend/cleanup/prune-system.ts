import type { CommandOf } from '#shared/commands/index'
import { type Filters, toFilters } from '#shared/domain/prune-filters'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { isFailure } from '../activity/is-failure'
import { PartlyDone } from '../activity/partly-done'
import { pruneBuildCache } from '../builds/prune-builder'
import { pruneUnusedImages } from '../images/prune'
import { pruneStoppedContainers, pruneUnusedNetworks, pruneUnusedVolumes } from './prune'
import { type Pruned, reclaimedLine } from './pruned'

type Step = (execution: Execution) => Promise<Pruned>

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
      (each) => pruneCacheToo(filters, all, each),
    ]
    const removed: string[] = []
    let reclaimed = 0
    for (const [index, step] of steps.entries()) {
      execution.progress({ current: index, total: steps.length, unit: 'items', parts: [] })
      try {
        const pruned = await step(execution)
        removed.push(...pruned.removed)
        reclaimed += pruned.reclaimed ?? 0
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        throw new PartlyDone(error, [...removed, reclaimedLine(reclaimed)])
      }
    }
    return done(...removed, reclaimedLine(reclaimed))
  },
}

/** Entries of the cache have no labels, so a filter by label leaves all of them. */
async function pruneCacheToo(filters: Filters, all: boolean, execution: Execution): Promise<Pruned> {
  if (filters.label || filters['label!']) return { removed: [] }
  try {
    return await pruneBuildCache({ all, filters }, execution)
  } catch (error) {
    if (isFailure(error, 'not-found')) return { removed: [] }
    throw error
  }
}
