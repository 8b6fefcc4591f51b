import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import type { Filters } from '#shared/domain/prune-filters'
import type { Execution } from '../activity/executor'
import { type Pruned, pruneDeadline, prunedBytes, pruning } from '../cleanup/pruned'
import { removalLines, removedSchema } from './removed'

const answer = z.object({ ImagesDeleted: removedSchema, SpaceReclaimed: prunedBytes })

/** `docker image prune` */
export const pruneImages = pruning<CommandOf<'image.prune'>>((filters, { all = false }, execution) =>
  pruneUnusedImages(filters, all, execution),
)

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
    deadline: pruneDeadline,
    signal,
  })
  return { removed: removalLines(ImagesDeleted), reclaimed: SpaceReclaimed }
}
