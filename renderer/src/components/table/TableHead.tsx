// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by a virtual list, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves by line, not by cell
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Column, Sort } from './column'
import classes from './DataTable.module.css'

/** The head of a table: tick-all box, the columns' names as sort buttons. */
export function TableHead<Row>(props: {
  columns: readonly Column<Row>[]
  sort: Sort | null
  onSort: (column: string) => void
  selection: 'none' | 'some' | 'all' | null
  onSelectAll: () => void
  hasActions: boolean
}) {
  const { t } = useTranslation('common')
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.line}>
        {props.selection !== null && (
          <div role="columnheader" className={classes.tick}>
            <input
              type="checkbox"
              aria-label={t('table.selectAll')}
              checked={props.selection === 'all'}
              ref={(input) => {
                if (input) input.indeterminate = props.selection === 'some'
              }}
              onChange={props.onSelectAll}
            />
          </div>
        )}
        {props.columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
        ))}
        {props.hasActions && (
          <div role="columnheader" className={classes.cell}>
            {t('table.actions')}
          </div>
        )}
      </div>
    </div>
  )
}

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>
  sort: Sort | null
  onSort: (column: string) => void
}) {
  const isSorted = sort?.column === column.id
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp
  return (
    <div
      role="columnheader"
      className={classes.cell}
      data-align={column.align}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {column.sortValue ? (
        <button type="button" className={classes.sort} onClick={() => onSort(column.id)}>
          <span className={classes.headText}>{column.header}</span>
          <Arrow aria-hidden data-shown={isSorted || undefined} className={classes.arrow} />
        </button>
      ) : (
        <span className={classes.headText}>{column.header}</span>
      )}
    </div>
  )
}
