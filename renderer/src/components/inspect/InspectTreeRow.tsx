import { Highlight } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import trees from '../tree.module.css'
import classes from './InspectTree.module.css'
import { type TreeRow, valueText } from './tree-rows'

interface InspectTreeRowProps {
  readonly domId: string
  readonly row: TreeRow
  /** Pixels from the top of the tree. */
  readonly top: number
  readonly query: string
  readonly isOpen: boolean
  readonly isActive: boolean
  readonly onOpen: (ids: readonly string[], open: boolean) => void
  readonly onActivate: (id: string) => void
}

const longestShown = 2000

/** One line of the tree: its name, and its value or how much it holds. */
export const InspectTreeRow = memo(function InspectTreeRow(props: InspectTreeRowProps) {
  const { domId, row, top, query, isOpen, isActive, onOpen, onActivate } = props
  const { t } = useTranslation('inspect')
  const isOpenable = row.childCount > 0

  function click(): void {
    onActivate(row.id)
    if (isOpenable) onOpen([row.id], !isOpen)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree that holds it has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the tree
    <div
      id={domId}
      className={`${trees.row} ${classes.row}`}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={isOpenable ? isOpen : undefined}
      aria-selected={isActive}
      data-active={isActive || undefined}
      style={{ transform: `translateY(${top}px)`, paddingInlineStart: 4 + (row.level - 1) * 16 }}
      onClick={click}
    >
      {isOpenable ? (
        <IconChevronRight className={classes.chevron} data-open={isOpen || undefined} aria-hidden />
      ) : (
        <span className={classes.leaf} />
      )}
      <Highlight component="span" className={classes.label} highlight={query} inherit>
        {row.label}
      </Highlight>
      {isOpenable ? (
        <span className={classes.count}>
          {row.kind === 'array'
            ? t('items', { count: row.childCount })
            : t('fields', { count: row.childCount })}
        </span>
      ) : (
        <Highlight component="span" className={classes.value} highlight={query} inherit>
          {valueText(row).slice(0, longestShown)}
        </Highlight>
      )}
    </div>
  )
})
