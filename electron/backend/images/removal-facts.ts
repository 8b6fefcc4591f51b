import type { RemovalFacts } from '#shared/contract/images'
import type { Engine } from '../engine/engine'
import { listOf } from '../engine/tolerant'
import { imageSchema, toImageRow } from '../live/to-image-row'
import { forestOf } from './layer-forest'

const list = listOf(imageSchema)

/**
 * What decides what removing `ids` will do: every image with its names and parent (GET /images/json?all=1), and the
 * layers of those that a person sees and of what `ids` were built on.
 */
export async function removalFacts(
  engine: Engine,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<RemovalFacts> {
  const listed = await engine.ask({
    request: 'GET /images/json?all=1',
    run: (docker, abortSignal) => docker.listImages({ all: true, abortSignal }),
    schema: list,
    deadline: 60_000,
    ...(signal ? { signal } : {}),
  })
  const relations = listed.map(toImageRow)
  const byId = new Map(relations.map((row) => [row.id, row]))
  const isParent = new Set(relations.map((row) => row.parentId))
  const wanted = new Set(
    relations
      .filter(({ id, tags, digests }) => tags.length + digests.length > 0 || !isParent.has(id))
      .map((row) => row.id),
  )
  for (const id of ids) for (let row = byId.get(id); row; row = byId.get(row.parentId)) wanted.add(row.id)
  const forest = await forestOf(
    engine,
    relations.filter(({ id }) => wanted.has(id)),
    signal,
  )
  return {
    ...forest,
    relations: relations.map(({ id, parentId, tags, digests, size }) => ({
      id,
      parentId,
      tags,
      digests,
      size,
    })),
  }
}
