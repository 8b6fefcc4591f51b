import type Docker from 'dockerode'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { type Filters, toFilters } from '#shared/domain/prune-filters'
import { done, type Execution, type Executor } from '../activity/executor'
import { compareVersions } from '../engine/api-version'
import { tolerant, tolerantList } from '../engine/tolerant'
import { reclaimedLine } from './reclaimed-line'

/** What a prune took away. */
export interface Pruned {
  /** Names or ids. */
  readonly removed: readonly string[]
  /** Bytes, as the engine counts them. */
  readonly reclaimed: number
}

/** Removing thousands of big layers takes its time. */
const deadline = 30 * 60_000
const names = tolerantList(z.string())
const bytes = tolerant(z.number().nonnegative(), 0)

/** POST /containers/prune */
export async function pruneStoppedContainers(filters: Filters, execution: Execution): Promise<Pruned> {
  const answer = await ask(
    'containers',
    execution,
    z.object({ ContainersDeleted: names, SpaceReclaimed: bytes }),
    (docker, abortSignal) => docker.pruneContainers({ filters: filters, abortSignal }),
  )
  return { removed: answer.ContainersDeleted, reclaimed: answer.SpaceReclaimed }
}

/** POST /networks/prune */
export async function pruneUnusedNetworks(filters: Filters, execution: Execution): Promise<Pruned> {
  const answer = await ask(
    'networks',
    execution,
    z.object({ NetworksDeleted: names }),
    (docker, abortSignal) => docker.pruneNetworks({ filters: filters, abortSignal }),
  )
  return { removed: answer.NetworksDeleted, reclaimed: 0 }
}

/**
 * POST /volumes/prune.
 * @param all volumes with a name too; engines before API 1.42 take those in any case and know no such filter
 */
export async function pruneUnusedVolumes(
  filters: Filters,
  all: boolean,
  execution: Execution,
): Promise<Pruned> {
  const knowsAll = compareVersions(execution.engine.facts.apiVersion, '1.42') >= 0
  const asked = { ...filters, ...(all && knowsAll ? { all: ['true'] } : {}) }
  const answer = await ask(
    'volumes',
    execution,
    z.object({ VolumesDeleted: names, SpaceReclaimed: bytes }),
    (docker, abortSignal) => docker.pruneVolumes({ filters: asked as never, abortSignal }),
  )
  return { removed: answer.VolumesDeleted, reclaimed: answer.SpaceReclaimed }
}

function ask<T>(
  what: string,
  { engine, signal }: Execution,
  schema: z.ZodType<T>,
  run: (docker: Docker, abortSignal: AbortSignal) => Promise<unknown>,
): Promise<T> {
  return engine.ask({ request: `POST /${what}/prune`, run, schema, deadline, signal })
}

/** `docker container prune` */
export const pruneContainers: Executor<CommandOf<'container.prune'>> = {
  targets: () => [''],
  run: async (_target, { filters }, execution) => {
    const { removed, reclaimed } = await pruneStoppedContainers(toFilters(filters), execution)
    return done(...removed, reclaimedLine(reclaimed))
  },
}

/** `docker volume prune` */
export const pruneVolumes: Executor<CommandOf<'volume.prune'>> = {
  targets: () => [''],
  run: async (_target, { filters, all = false }, execution) => {
    const { removed, reclaimed } = await pruneUnusedVolumes(toFilters(filters), all, execution)
    return done(...removed, reclaimedLine(reclaimed))
  },
}

/** `docker network prune` */
export const pruneNetworks: Executor<CommandOf<'network.prune'>> = {
  targets: () => [''],
  run: async (_target, { filters }, execution) => {
    const { removed } = await pruneUnusedNetworks(toFilters(filters), execution)
    return done(...removed)
  },
}
