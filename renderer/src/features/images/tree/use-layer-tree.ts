import { useMemo } from 'react'
import { type LayerTreeNode, toLayerTree } from '#shared/domain/layer-tree'
import { useLiveStore } from '../../../live/live-store'
import { rpc } from '../../../rpc/client'
import { type Reading, useRead } from '../../../rpc/use-read'

/** The layers of all images as trees; read again when an image comes or goes, which asks only for what is new. */
export function useLayerTree(): Reading<readonly LayerTreeNode[]> {
  const ids = useLiveStore((state) => state.images)
  const cause = useMemo(() => [...ids.keys()].sort().join(), [ids])
  const reading = useRead('layers', (signal) => rpc.images.layers(undefined, { signal }), [cause])
  const { value } = reading
  const tree = useMemo(() => (value ? toLayerTree(value) : null), [value])
  return { ...reading, value: tree }
}
