import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { type Filters, toFilters } from '#shared/domain/prune-filters'
import { done, type Execution, type Executor } from '../activity/executor'
import type { Pruned } from '../cleanup/prune'
import { reclaimedLine } from '../cleanup/reclaimed-line'
import { tolerant } from '../engine/tolerant'
import { removalLines, removedSchema } from './removed'

const answer = z.object({
  ImagesDeleted: removedSchema,
  SpaceReclaimed: tolerant(z.number().nonnegative(), 0),
})

/** `docker image prune` */
export const pruneImages: Executor<CommandOf<'image.prune'>> = {
  targets: () => [''],
  run: async (_target, { all = false, filters }, execution) => {
    const { removed, reclaimed } = await pruneUnusedImages(toFilters(filters), all, execution)
    return done(...removed, reclaimedLine(reclaimed))
  },
}

/**
 * POST /images/prune
 * @param all every image that no container uses, not only those without a name
 */
export async function pruneUnusedImages(
  filters: Filters,
  all: boolean,
  { engine, signal }: Execution,
): Promise<Pruned> {
  const asked = { ...filters, dangling: [all ? 'false' : 'true'] }
  const { ImagesDeleted, SpaceReclaimed } = await engine.ask({
    request: 'POST /images/prune',
    run: (docker, abortSignal) => docker.pruneImages({ filters: asked as never, abortSignal }),
    schema: answer,
    // Removing thousands of big layers takes its time.
    deadline: 30 * 60_000,
    signal,
  })
  return { removed: removalLines(ImagesDeleted), reclaimed: SpaceReclaimed }
}
