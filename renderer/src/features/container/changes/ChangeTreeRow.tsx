import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChangeRow } from '#shared/domain/change-tree'
import trees from '../../../components/tree.module.css'
import classes from './ChangesTab.module.css'

const kindWords = { A: 'diff.kindAdded', C: 'diff.kindChanged', D: 'diff.kindDeleted' } as const

/** One line of the tree of changes: what was done to it, its name, and how many changes a folder holds. */
export function ChangeTreeRow(props: {
  domId: string
  row: ChangeRow
  /** Pixels from the top of the tree. */
  top: number
  isActive: boolean
  onPress: () => void
}) {
  const { t } = useTranslation('files')
  const { node, depth, isOpen } = props.row
  const hasChildren = node.children.length > 0
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree that holds it has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the tree
    <div
      id={props.domId}
      className={`${trees.row} ${classes.row}`}
      role="treeitem"
      aria-level={depth + 1}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={props.isActive}
      data-active={props.isActive || undefined}
      data-hint={node.path}
      style={{ transform: `translateY(${props.top}px)`, paddingInlineStart: 6 + depth * 16 }}
      onClick={props.onPress}
    >
      {hasChildren ? (
        <IconChevronRight className={classes.chevron} data-open={isOpen || undefined} aria-hidden />
      ) : (
        <span className={classes.leaf} />
      )}
      {node.kind ? (
        <span className={classes.kind} data-kind={node.kind} role="img" aria-label={t(kindWords[node.kind])}>
          {node.kind}
        </span>
      ) : (
        <span className={classes.kind} />
      )}
      <bdi className={node.kind === 'D' ? classes.deleted : undefined}>
        {depth === 0 ? `/${node.name}` : node.name}
        {hasChildren ? '/' : ''}
      </bdi>
      {hasChildren && <span className={classes.count}>{node.count}</span>}
    </div>
  )
}
