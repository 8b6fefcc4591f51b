import type { LayerForest } from '../contract/images'

/** A step of the tree: layers between two places where images end or part. */
export interface LayerTreeNode {
  /** Index of its highest layer; -1 for images without layers. */
  readonly key: number
  /** How many layers the step has. */
  readonly layers: number
  /** Bytes that the step adds; null where they are not known. */
  readonly size: number | null
  /** Bytes with all below; null where they are not known. */
  readonly total: number | null
  /** Ids of the images that end here. */
  readonly images: readonly string[]
  /** How many images end here or above. */
  readonly count: number
  readonly children: readonly LayerTreeNode[]
}

/**
 * The layers of many images as trees from the lowest layer up. Layers that lie alone between two forks are one step;
 * the step with the most images stands first.
 */
export function toLayerTree({ layers, images }: LayerForest): LayerTreeNode[] {
  const above = new Map<number | null, number[]>()
  for (const [index, { parent }] of layers.entries()) add(above, parent, index)
  const ending = new Map<number | null, string[]>()
  for (const { id, top } of images) add(ending, top, id)

  const step = (lowest: number, below: number | null): LayerTreeNode => {
    let key = lowest
    let count = 1
    for (;;) {
      const [only, ...others] = above.get(key) ?? []
      if (only === undefined || others.length > 0 || ending.has(key)) break
      key = only
      count++
    }
    const total = layers[key]?.total ?? null
    const own = ending.get(key) ?? []
    const children = sorted((above.get(key) ?? []).map((index) => step(index, total)))
    return {
      key,
      layers: count,
      size: total === null || below === null ? null : Math.max(0, total - below),
      total,
      images: own,
      count: own.length + children.reduce((sum, child) => sum + child.count, 0),
      children,
    }
  }
  const trees = sorted((above.get(null) ?? []).map((index) => step(index, 0)))
  const empty = ending.get(null)
  if (!empty) return trees
  return [
    ...trees,
    { key: -1, layers: 0, size: 0, total: 0, images: empty, count: empty.length, children: [] },
  ]
}

/** A step with its depth, from 0. */
export interface LayerTreeLine {
  readonly node: LayerTreeNode
  readonly depth: number
}

/** The steps in the order in which they are shown, one under the other. */
export function treeLines(nodes: readonly LayerTreeNode[], depth = 0): LayerTreeLine[] {
  return nodes.flatMap((node) => [{ node, depth }, ...treeLines(node.children, depth + 1)])
}

/** Only the tree that an image stands in. */
export function treeOf(nodes: readonly LayerTreeNode[], imageId: string): LayerTreeNode | undefined {
  const holds = ({ images, children }: LayerTreeNode): boolean =>
    images.includes(imageId) || children.some(holds)
  return nodes.find(holds)
}

/** Bytes that come back when the one image that ends here is deleted; 0 where others need all of it. */
export function bytesOfItsOwn({ images, children, size }: LayerTreeNode): number | null {
  return images.length === 1 && children.length === 0 ? size : 0
}

function sorted(nodes: LayerTreeNode[]): LayerTreeNode[] {
  return nodes.sort((a, b) => b.count - a.count || (b.size ?? 0) - (a.size ?? 0) || a.key - b.key)
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
