import type { CommandOf } from '#shared/commands/index'
import type { CleanupItem } from '#shared/contract/cleanup'
import { toFilters, untilTime } from '#shared/domain/prune-filters'
import { compareVersions } from '../engine/api-version'
import type { Engine } from '../engine/engine'
import { diskUse } from '../resources/disk-use'
import { diskSchema, networksSchema } from './disk-schema'
import { diskUseByKind } from './disk-use-by-kind'
import { removableCache, removableImages } from './removable-images'
import { removableContainers, removableNetworks, removableVolumes } from './removable-things'

/** A command that clears away what nothing uses. */
export type Prune = CommandOf<'container.prune' | 'network.prune' | 'volume.prune' | 'system.prune'>

/** What the prune would take away if it was run now; the contract's `cleanup.preview`. */
export async function previewCleanup(engine: Engine, command: Prune, signal?: AbortSignal) {
  const [raw, networks] = await Promise.all([
    diskUse(engine),
    engine.ask({
      request: 'GET /networks',
      run: (docker, abortSignal) => docker.listNetworks({ abortSignal }),
      schema: networksSchema,
      ...(signal ? { signal } : {}),
    }),
  ])
  const disk = diskSchema.parse(raw)
  const now = Date.now()
  const filters = toFilters(command.filters)
  const { kind } = command
  const isSystem = kind === 'system.prune'
  const isOld = compareVersions(engine.facts.apiVersion, '1.42') < 0

  const containers =
    kind === 'container.prune' || isSystem ? removableContainers(disk.Containers, filters, now) : []
  const gone = new Set(containers.map(({ id }) => id))
  // A system prune takes the containers first: what only they used is then unused.
  const left = disk.Containers.filter(({ Id }) => !gone.has(Id))
  const takesVolumes = kind === 'volume.prune' || (isSystem && command.volumes === true)
  const takesNamed = isOld || (kind === 'volume.prune' && command.all === true)
  const all = isSystem && command.all === true
  const items: CleanupItem[] = [
    ...containers,
    ...(takesVolumes ? removableVolumes(disk.Volumes, left, filters, takesNamed) : []),
    ...(kind === 'network.prune' || isSystem ? removableNetworks(networks, left, filters, now) : []),
    ...(isSystem ? removableImages(disk.Images, left, { all, filters: command.filters }, now) : []),
    ...(isSystem ? removableCache(disk.BuildCache, all, filters) : []),
  ]
  return {
    items,
    reclaimed: items.reduce((sum, { size }) => sum + (size ?? 0), 0),
    use: diskUseByKind(disk),
    isAtMost:
      (filters.until ?? []).some((text) => untilTime(text, now) === null) || isCacheAged(items, filters),
    takesNamedVolumes: takesVolumes && isOld && !(kind === 'volume.prune' && command.all),
  }
}

/** The engine compares the last use of a cache entry; GET /system/df does not tell it on every engine. */
function isCacheAged(items: readonly CleanupItem[], { until }: Record<string, unknown>): boolean {
  return until !== undefined && items.some(({ type }) => type === 'build-cache')
}
