import { expect, it } from 'vitest'
import { buildForest, unsizedForks } from './build-forest'
import { bytesOfItsOwn, toLayerTree, treeLines, treeOf } from './layer-tree'

const images = [
  { id: 'ubuntu', layers: ['u1', 'u2'], size: 100 },
  { id: 'first', layers: ['u1', 'u2', 'f'], size: 112 },
  { id: 'second', layers: ['u1', 'u2', 'f', 's'], size: 125 },
  { id: 'left', layers: ['b', 'x', 'l'], size: 30 },
  { id: 'right', layers: ['b', 'x', 'r', 'r2'], size: 50 },
  { id: 'alias', layers: ['b', 'x', 'r', 'r2'], size: 50 },
  { id: 'scratch', layers: [], size: 0 },
]

it('makes a tree of steps, with what each adds', () => {
  const forest = buildForest(images)
  const fork = unsizedForks(forest)
  expect([...fork.values()]).toEqual(['left'])
  for (const index of fork.keys()) {
    const layer = forest.layers[index]
    if (layer) layer.total = 20
  }
  const tree = toLayerTree(forest)
  expect(
    treeLines(tree).map(({ node, depth }) => [depth, node.images.join(), node.layers, node.size, node.count]),
  ).toEqual([
    [0, 'ubuntu', 2, 100, 3],
    [1, 'first', 1, 12, 2],
    [2, 'second', 1, 13, 1],
    [0, '', 2, 20, 3],
    [1, 'right,alias', 2, 30, 2],
    [1, 'left', 1, 10, 1],
    [0, 'scratch', 0, 0, 1],
  ])
  expect(treeOf(tree, 'alias')?.count).toBe(3)
  const ownBytes = treeLines(tree).map(({ node }) => bytesOfItsOwn(node))
  expect(ownBytes).toEqual([0, 0, 13, 0, 0, 10, 0])
})

it('does not call a size known that is not', () => {
  const [node] = toLayerTree(buildForest(images.slice(3, 5)))
  expect(node).toMatchObject({ total: null, size: null })
  expect(node?.children.map((child) => child.size)).toEqual([null, null])
})
