import type Docker from 'dockerode'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import type { Filters } from '#shared/domain/prune-filters'
import type { Execution } from '../activity/executor'
import { compareVersions } from '../engine/api-version'
import { type Pruned, pruneDeadline, prunedBytes, prunedNames, pruning } from './pruned'

/** POST /containers/prune */
export async function pruneStoppedContainers(filters: Filters, execution: Execution): Promise<Pruned> {
  const answer = await ask(
    'containers',
    execution,
    z.object({ ContainersDeleted: prunedNames, SpaceReclaimed: prunedBytes }),
    (docker, abortSignal) => docker.pruneContainers({ filters, abortSignal }),
  )
  return { removed: answer.ContainersDeleted, reclaimed: answer.SpaceReclaimed }
}

/** POST /networks/prune */
export async function pruneUnusedNetworks(filters: Filters, execution: Execution): Promise<Pruned> {
  const answer = await ask(
    'networks',
    execution,
    z.object({ NetworksDeleted: prunedNames }),
    (docker, abortSignal) => docker.pruneNetworks({ filters, abortSignal }),
  )
  return { removed: answer.NetworksDeleted }
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
    z.object({ VolumesDeleted: prunedNames, SpaceReclaimed: prunedBytes }),
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
  return engine.ask({ request: `POST /${what}/prune`, run, schema, deadline: pruneDeadline, signal })
}

/** `docker container prune` */
export const pruneContainers = pruning<CommandOf<'container.prune'>>((filters, _command, execution) =>
  pruneStoppedContainers(filters, execution),
)

/** `docker volume prune` */
export const pruneVolumes = pruning<CommandOf<'volume.prune'>>((filters, { all = false }, execution) =>
  pruneUnusedVolumes(filters, all, execution),
)

/** `docker network prune` */
export const pruneNetworks = pruning<CommandOf<'network.prune'>>((filters, _command, execution) =>
  pruneUnusedNetworks(filters, execution),
)
