import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Executor } from '../activity/executor'
import { tolerant } from '../engine/tolerant'
import { humanSize } from './human-size'
import { removalLines, removedSchema } from './removed'

const answer = z.object({
  ImagesDeleted: removedSchema,
  SpaceReclaimed: tolerant(z.number(), 0),
})

/** POST /images/prune: answers what was untagged and deleted, and the space that came back, as `docker image prune`. */
export const pruneImages: Executor<CommandOf<'image.prune'>> = {
  targets: () => ['images'],
  run: async (_target, { all, filters = [] }, { engine, signal }) => {
    const { ImagesDeleted, SpaceReclaimed } = await engine.ask({
      request: 'POST /images/prune',
      run: (docker, abortSignal) =>
        docker.pruneImages({ filters: JSON.stringify(toFilters(all, filters)), abortSignal }),
      schema: answer,
      deadline: 600_000,
      signal,
    })
    return done(...removalLines(ImagesDeleted), `Total reclaimed space: ${humanSize(SpaceReclaimed)}`)
  },
}

/** `label=a=b` is `{ label: ['a=b'] }`; `dangling: false` is what `--all` stands for. */
function toFilters(all: boolean | undefined, filters: readonly string[]): Record<string, string[]> {
  const grouped: Record<string, string[]> = {}
  for (const pair of [`dangling=${all !== true}`, ...filters]) {
    const at = pair.indexOf('=')
    const key = pair.slice(0, at)
    grouped[key] = [...(grouped[key] ?? []), pair.slice(at + 1)]
  }
  return grouped
}
