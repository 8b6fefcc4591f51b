// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by a virtual list, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves by line, not by cell
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts'
import { IconAction } from '../IconAction'
import type { Grouping } from './column'
import classes from './DataTable.module.css'
import { RowTabIndex } from './row-tab-index'

/** The heading of a group of rows: folds it away, ticks all of it, acts on all of it. */
export function GroupRow<Row extends { readonly id: string }>(props: {
  group: string
  rows: readonly Row[]
  grouping: Grouping<Row>
  index: number
  start: number
  isActive: boolean
  isCollapsed: boolean
  /** Whether all, some or none of its rows are ticked; null where nothing can be ticked. */
  tick: 'none' | 'some' | 'all' | null
  onTick: (rows: readonly Row[]) => void
  onToggle: (group: string) => void
  onFocus: (key: string) => void
}) {
  const t = useTexts('common')
  const { group, rows, grouping } = props
  const label = grouping.label(group, rows)
  return (
    <RowTabIndex.Provider value={props.isActive ? 0 : -1}>
      <div
        role="row"
        aria-label={label}
        aria-rowindex={props.index + 2}
        className={classes.group}
        style={{ transform: `translateY(${props.start}px)` }}
        data-key={`group:${group}`}
        tabIndex={props.isActive ? 0 : -1}
        onFocus={() => props.onFocus(`group:${group}`)}
      >
        {props.tick !== null && (
          <div role="gridcell" className={classes.tick}>
            <input
              type="checkbox"
              aria-label={t('table.select', { name: label })}
              checked={props.tick === 'all'}
              tabIndex={props.isActive ? 0 : -1}
              ref={(input) => {
                if (input) input.indeterminate = props.tick === 'some'
              }}
              onChange={() => props.onTick(rows)}
            />
          </div>
        )}
        <div role="gridcell" className={classes.groupName}>
          <IconAction
            label={props.isCollapsed ? t('table.expand') : t('table.collapse')}
            size="small"
            isExpander
            isOpen={!props.isCollapsed}
            onAct={() => props.onToggle(group)}
          >
            {props.isCollapsed ? <IconChevronRight /> : <IconChevronDown />}
          </IconAction>
          <bdi className={classes.groupText}>{group}</bdi>
          <span className={classes.groupSummary}>{grouping.summary?.(group, rows)}</span>
        </div>
        <div role="gridcell" className={classes.actions}>
          {grouping.actions?.(group, rows)}
        </div>
      </div>
    </RowTabIndex.Provider>
  )
}
