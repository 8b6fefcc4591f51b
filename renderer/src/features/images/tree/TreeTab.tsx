import { Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageRow } from '#shared/contract/rows'
import { treeLines, treeOf } from '#shared/domain/layer-tree'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { LayerTree } from './LayerTree'
import classes from './LayerTree.module.css'
import { useLayerTree } from './use-layer-tree'

/** Which other images share layers with one, as a tree: what each adds upon the same layers. */
export function TreeTab({ row }: { row: ImageRow }) {
  const { t } = useTranslation('image')
  const { value, error, again } = useLayerTree()
  const root = useMemo(() => (value ? treeOf(value, row.id) : undefined), [value, row.id])
  const lines = useMemo(() => (root ? treeLines([root]) : []), [root])
  if (!value) return error ? <ErrorNotice error={error} onRetry={again} /> : <Skeleton mt="sm" height={240} />
  const others = (root?.count ?? 1) - 1
  return (
    <div className={classes.tab}>
      <p className={classes.words}>{others > 0 ? t('tree.shared', { count: others }) : t('tree.alone')}</p>
      <div className={classes.box}>
        <LayerTree lines={lines} here={row.id} />
      </div>
    </div>
  )
}
