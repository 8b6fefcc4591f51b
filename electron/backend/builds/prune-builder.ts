import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Executor } from '../activity/executor'
import { reclaimedLine } from '../cleanup/reclaimed-line'
import { compareVersions } from '../engine/api-version'
import { tolerant, tolerantList } from '../engine/tolerant'

const request = 'POST /build/prune'
const answer = z.object({ CachesDeleted: tolerantList(z.string()), SpaceReclaimed: tolerant(z.number(), 0) })
/** Removing a large cache takes its time. */
const deadline = 600_000

/** POST /build/prune: removes build cache. The results tell the space that came back and each cache's id. */
export const pruneBuilder: Executor<CommandOf<'builder.prune'>> = {
  targets: () => ['build cache'],
  run: async (_target, command, { engine, signal }) => {
    const { CachesDeleted, SpaceReclaimed } = await engine.ask({
      request,
      run: (docker) =>
        new Promise((resolve, reject) => {
          docker.modem.dial(
            {
              method: 'POST',
              path: '/build/prune?',
              options: queryOf(command, engine.facts.apiVersion),
              statusCodes: { 200: true },
            },
            (error: Error | null, result: unknown) => (error ? reject(error) : resolve(result)),
          )
        }),
      schema: answer,
      deadline,
      signal,
    })
    return done(reclaimedLine(SpaceReclaimed), ...CachesDeleted)
  },
}

function queryOf(
  { all, filters, keepStorage }: CommandOf<'builder.prune'>,
  apiVersion: string,
): Record<string, unknown> {
  const isRenamed = compareVersions(apiVersion, '1.48') >= 0
  return {
    ...(all ? { all: true } : {}),
    ...(filters ? { filters: JSON.stringify(toFilters(filters)) } : {}),
    ...(keepStorage === undefined ? {} : { [isRenamed ? 'reserved-space' : 'keep-storage']: keepStorage }),
  }
}

/** As the Engine API takes filters: `{until: {"24h": true}}`. */
function toFilters(filters: readonly string[]): Record<string, Record<string, boolean>> {
  const all: Record<string, Record<string, boolean>> = {}
  for (const filter of filters) {
    const cut = filter.indexOf('=')
    const [key, value] = cut < 0 ? [filter, 'true'] : [filter.slice(0, cut), filter.slice(cut + 1)]
    all[key] = { ...all[key], [value]: true }
  }
  return all
}
