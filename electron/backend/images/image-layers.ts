import * as z from 'zod'
import { isFailure } from '../activity/is-failure'
import type { Engine } from '../engine/engine'
import { tolerant, tolerantList } from '../engine/tolerant'
import { imageHistory } from './history'

/** Questions at once: more make neither the engine nor us faster. */
const atOnce = 8
/** Images that are remembered for each engine. */
const most = 20_000

const answer = z.object({ RootFS: tolerant(z.object({ Layers: tolerantList(z.string()) }), { Layers: [] }) })

interface Known {
  readonly layers: Map<string, readonly string[]>
  readonly sizes: Map<string, readonly number[]>
}

/** An image never changes, so what was asked once holds for as long as the engine does. */
const knownOf = new WeakMap<Engine, Known>()

/**
 * The layers of images (RootFS of GET /images/{id}/json), the lowest first, by image id. Asks only for those not seen
 * before; an image that went meanwhile is left out.
 */
export async function layersOfImages(
  engine: Engine,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, readonly string[]>> {
  const { layers } = known(engine)
  await eachAtOnce(
    ids.filter((id) => !layers.has(id)),
    async (id) => {
      const { RootFS } = await engine.ask({
        request: `GET /images/${id}/json`,
        run: (docker) => docker.getImage(id).inspect(),
        schema: answer,
        deadline: 60_000,
        ...(signal ? { signal } : {}),
      })
      layers.set(id, RootFS.Layers)
    },
  )
  return new Map(ids.flatMap((id) => [[id, layers.get(id)] as const]).filter(isFound))
}

/**
 * Bytes of each layer of images, the lowest first, from their history; empty where steps and layers cannot be matched.
 */
export async function layerSizes(
  engine: Engine,
  ids: readonly string[],
  toSizes: (id: string, history: Awaited<ReturnType<typeof imageHistory>>) => readonly number[],
): Promise<Map<string, readonly number[]>> {
  const { sizes } = known(engine)
  await eachAtOnce(
    ids.filter((id) => !sizes.has(id)),
    async (id) => {
      sizes.set(id, toSizes(id, await imageHistory(engine, id)))
    },
  )
  return new Map(ids.flatMap((id) => [[id, sizes.get(id)] as const]).filter(isFound))
}

function known(engine: Engine): Known {
  const found = knownOf.get(engine)
  if (found && found.layers.size < most) return found
  const fresh: Known = { layers: new Map(), sizes: new Map() }
  knownOf.set(engine, fresh)
  return fresh
}

function isFound<T>(entry: readonly [string, T | undefined]): entry is [string, T] {
  return entry[1] !== undefined
}

/** Runs `work` on all, a few at once; what is not there any more is passed over. */
async function eachAtOnce(ids: readonly string[], work: (id: string) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    for (;;) {
      const id = ids[next++]
      if (id === undefined) return
      try {
        await work(id)
      } catch (error) {
        if (!isFailure(error, 'not-found')) throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, worker))
}
