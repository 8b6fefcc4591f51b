import type { LayerForest } from '#shared/contract/images'
import { buildForest, type LayeredImage, layersDown, unsizedForks } from '#shared/domain/build-forest'
import { historySteps } from '#shared/domain/layer-instruction'
import type { Engine } from '../engine/engine'
import { listOf } from '../engine/tolerant'
import { imageSchema } from '../live/to-image-row'
import { layerSizes, layersOfImages } from './image-layers'

const list = listOf(imageSchema)

/** Layers of every image of the list (GET /images/json, and GET /images/{id}/json for each one not seen before). */
export async function layerForest(engine: Engine, signal?: AbortSignal): Promise<LayerForest> {
  const listed = await engine.ask({
    request: 'GET /images/json',
    run: (docker, abortSignal) => docker.listImages({ abortSignal }),
    schema: list,
    deadline: 60_000,
    ...(signal ? { signal } : {}),
  })
  return forestOf(
    engine,
    listed.map(({ Id, Size }) => ({ id: Id, size: Size })),
    signal,
  )
}

/** Layers of the given images, with the sizes of where they part. */
export async function forestOf(
  engine: Engine,
  images: readonly { readonly id: string; readonly size: number }[],
  signal?: AbortSignal,
): Promise<LayerForest> {
  const layersById = await layersOfImages(
    engine,
    images.map(({ id }) => id),
    signal,
  )
  const layered = images.flatMap(({ id, size }): LayeredImage[] => {
    const layers = layersById.get(id)
    return layers ? [{ id, layers, size }] : []
  })
  const forest = buildForest(layered)
  await sizeForks(engine, forest, layersById)
  return forest
}

/** No image ends where others part: the history of one of them tells how large the layers below are. */
async function sizeForks(
  engine: Engine,
  forest: LayerForest,
  layersById: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const forks = unsizedForks(forest)
  const sizes = await layerSizes(engine, [...new Set(forks.values())], (id, history) =>
    historySteps(history, layersById.get(id) ?? [])
      .filter((step) => step.layer !== null)
      .map((step) => step.size)
      .reverse(),
  )
  for (const [index, imageId] of forks) {
    const layer = forest.layers[index]
    const depth = layersDown(forest.layers, index).length
    const own = sizes.get(imageId)
    if (layer && own && own.length === layersById.get(imageId)?.length)
      layer.total = own.slice(0, depth).reduce((sum, size) => sum + size, 0)
  }
}
