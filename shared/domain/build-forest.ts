import type { Layer, LayerForest } from '../contract/images'

/** An image with the digests of its layers, the lowest first, and its size in bytes. */
export interface LayeredImage {
  readonly id: string
  readonly layers: readonly string[]
  readonly size: number
}

/**
 * Layers of many images, each once: layers are the same where they and all below them are the same. `total` is known
 * where an image ends.
 */
export function buildForest(images: readonly LayeredImage[]): LayerForest {
  const layers: Layer[] = []
  const below = new Map<number | null, Map<string, number>>()
  const tops = images.map(({ id, layers: digests, size }) => {
    let parent: number | null = null
    for (const digest of digests) {
      const upon: Map<string, number> = below.get(parent) ?? new Map()
      below.set(parent, upon)
      const index: number = upon.get(digest) ?? layers.push({ digest, parent, total: null }) - 1
      upon.set(digest, index)
      parent = index
    }
    const top = parent === null ? undefined : layers[parent]
    if (top) top.total = size
    return { id, top: parent }
  })
  return { layers, images: tops }
}

/**
 * Layers upon which images part without one of them ending there, so that no image's size tells how large they are;
 * by the index of the layer, an image above it.
 */
export function unsizedForks({ layers, images }: LayerForest): Map<number, string> {
  const above = layers.map(() => 0)
  for (const { parent } of layers) if (parent !== null) above[parent] = (above[parent] ?? 0) + 1
  const forks = new Map<number, string>()
  for (const { id, top } of images) {
    for (let at = top; at !== null; at = layers[at]?.parent ?? null) {
      if ((above[at] ?? 0) > 1 && layers[at]?.total === null && !forks.has(at)) forks.set(at, id)
    }
  }
  return forks
}

/** The layers below and including `top`, the lowest first. */
export function layersDown(layers: readonly Layer[], top: number | null): number[] {
  const found: number[] = []
  for (let at = top; at !== null; at = layers[at]?.parent ?? null) found.push(at)
  return found.reverse()
}
