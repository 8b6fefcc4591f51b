import * as z from 'zod'
import type { Dependence, Dependent } from '#shared/contract/dependents'
import type { ContainerRow } from '#shared/contract/rows'
import { forEachBounded } from '../activity/bounded'
import type { Engine } from '../engine/engine'
import { tolerantList } from '../engine/tolerant'
import { text } from '../engine/tolerant-fields'
import { tolerantPart } from './tolerant-part'

const answer = z.object({
  HostConfig: tolerantPart({
    NetworkMode: text,
    PidMode: text,
    IpcMode: text,
    VolumesFrom: tolerantList(z.string()),
    Links: tolerantList(z.string()),
  }),
})

/** Inspects at the same time. */
const concurrency = 8

/**
 * The containers among `rows` that depend on one of them: an inspect each, since no list tells. One that is gone
 * meanwhile depends on nothing. GET /containers/{id}/json
 */
export async function dependentsOf(
  engine: Engine,
  { id, name }: Pick<ContainerRow, 'id' | 'name'>,
  rows: Iterable<Pick<ContainerRow, 'id' | 'name'>>,
  signal?: AbortSignal,
): Promise<Dependent[]> {
  const found: Dependent[] = []
  const others = [...rows].filter((row) => row.id !== id)
  await forEachBounded(others, concurrency, async (row) => {
    if (signal?.aborted) return
    try {
      const { HostConfig } = await engine.ask({
        request: `GET /containers/${row.id}/json`,
        run: (docker, abortSignal) => docker.getContainer(row.id).inspect({ abortSignal }),
        schema: answer,
        ...(signal ? { signal } : {}),
      })
      const on = dependencesOf(HostConfig, (named) => isNamed(named, id, name))
      if (on.length > 0) found.push({ id: row.id, name: row.name, on })
    } catch {
      // Gone, or not readable: what can be said of the others is said.
    }
  })
  return found.toSorted((a, b) => a.name.localeCompare(b.name))
}

function dependencesOf(
  { NetworkMode, PidMode, IpcMode, VolumesFrom, Links }: z.infer<typeof answer>['HostConfig'],
  isIt: (named: string) => boolean,
): Dependence[] {
  const joined = (mode: string): boolean => mode.startsWith('container:') && isIt(mode.slice(10))
  return [
    ...(joined(NetworkMode) ? (['network'] as const) : []),
    ...(joined(PidMode) ? (['processes'] as const) : []),
    ...(joined(IpcMode) ? (['memory'] as const) : []),
    // `web:ro`
    ...(VolumesFrom.some((from) => isIt(from.split(':')[0] ?? '')) ? (['volumes'] as const) : []),
    // `/web:/linked/alias`
    ...(Links.some((link) => isIt(link.split(':')[0] ?? '')) ? (['link'] as const) : []),
  ]
}

/** Engines keep the name as it was typed, or the id, or the beginning of it. */
function isNamed(named: string, id: string, name: string): boolean {
  const bare = named.replace(/^\//, '')
  return bare === name || (bare.length >= 12 && id.startsWith(bare))
}
