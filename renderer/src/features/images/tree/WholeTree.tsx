import { Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type LayerTreeNode, treeLines } from '#shared/domain/layer-tree'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { formatBytes } from '../../../format/bytes'
import { LayerTree } from './LayerTree'
import classes from './LayerTree.module.css'
import { useLayerTree } from './use-layer-tree'

interface WholeTreeProps {
  /** Images that pass the filter of the page. */
  readonly shown: ReadonlySet<string>
}

/** All images of the engine by the layers that they share; what the filter hides stays where something shown stands on it. */
export function WholeTree({ shown }: WholeTreeProps) {
  const { t } = useTranslation('image')
  const { value, error, again } = useLayerTree()
  const lines = useMemo(() => treeLines(onlyShown(value ?? [], shown)), [value, shown])
  if (!value) {
    return error ? <ErrorNotice error={error} onRetry={again} /> : <Skeleton mx="lg" my="sm" flex={1} />
  }
  const together = value.reduce((sum, node) => sum + bytesOf(node), 0)
  return (
    <>
      <div className={classes.whole}>
        <LayerTree lines={lines} />
      </div>
      <p className={classes.foot}>{t('tree.together', { size: formatBytes(together) })}</p>
    </>
  )
}

function onlyShown(nodes: readonly LayerTreeNode[], shown: ReadonlySet<string>): LayerTreeNode[] {
  return nodes.flatMap((node) => {
    const children = onlyShown(node.children, shown)
    return children.length > 0 || node.images.some((id) => shown.has(id)) ? [{ ...node, children }] : []
  })
}

function bytesOf({ size, children }: LayerTreeNode): number {
  return (size ?? 0) + children.reduce((sum, child) => sum + bytesOf(child), 0)
}
