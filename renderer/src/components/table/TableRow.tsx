// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by a virtual list, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves by line, not by cell
import { IconDotsVertical } from '@tabler/icons-react'
import { type CSSProperties, type MouseEvent, memo, type ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts'
import { IconAction } from '../IconAction'
import type { Column } from './column'
import classes from './DataTable.module.css'
import { RowTabIndex } from './row-tab-index'

/** What a row tells the table. One object for all rows, stable, so that rows need not be drawn again. */
export interface RowEvents {
  readonly onTick: (id: string, isRange: boolean) => void
  readonly onMenu: (id: string, at: DOMRect) => void
  readonly onOpen: (id: string) => void
  readonly onFocus: (key: string) => void
}

interface TableRowProps<Row> {
  row: Row
  index: number
  start: number
  name: string
  columns: readonly Column<Row>[]
  actions: ((row: Row) => ReactNode) | undefined
  hasMenu: boolean
  isMenuOpen: boolean
  isTicked: boolean | null
  isActive: boolean
  isInGroup: boolean
  events: RowEvents
}

/** One row; drawn again only when its own row object, its place or its tick changed. */
export const TableRow = memo(function TableRow<Row extends { readonly id: string }>(
  props: TableRowProps<Row>,
) {
  const t = useTexts('common')
  const { row, events } = props
  const openMenu = (at: DOMRect): void => events.onMenu(row.id, at)
  const rowStyle: CSSProperties = { transform: `translateY(${props.start}px)` }
  return (
    <RowTabIndex.Provider value={props.isActive ? 0 : -1}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it handles the keys of its rows */}
      <div
        role="row"
        aria-label={props.name}
        aria-rowindex={props.index + 2}
        aria-selected={props.isTicked ?? undefined}
        className={classes.line}
        style={rowStyle}
        data-key={row.id}
        data-in-group={props.isInGroup || undefined}
        tabIndex={props.isActive ? 0 : -1}
        onFocus={() => events.onFocus(row.id)}
        onDoubleClick={(event) => {
          if (!isOnControl(event)) events.onOpen(row.id)
        }}
        onClick={(event) => {
          if (
            props.isTicked !== null &&
            !isOnControl(event) &&
            (event.shiftKey || event.ctrlKey || event.metaKey)
          ) {
            events.onTick(row.id, event.shiftKey)
          }
        }}
        onContextMenu={(event) => {
          if (!props.hasMenu) return
          event.preventDefault()
          openMenu(new DOMRect(event.clientX, event.clientY, 0, 0))
        }}
      >
        {props.isTicked !== null && (
          <div role="gridcell" className={classes.tick}>
            <input
              type="checkbox"
              aria-label={t('table.select', { name: props.name })}
              checked={props.isTicked}
              tabIndex={props.isActive ? 0 : -1}
              onChange={(event) => {
                const { nativeEvent } = event
                events.onTick(row.id, nativeEvent instanceof globalThis.MouseEvent && nativeEvent.shiftKey)
              }}
            />
          </div>
        )}
        {props.columns.map((column) => (
          <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
            {column.cell(row)}
          </div>
        ))}
        {(props.actions || props.hasMenu) && (
          <div role="gridcell" className={classes.actions}>
            {props.actions?.(row)}
            {props.hasMenu && (
              <IconAction
                label={t('table.more')}
                isMenu
                isOpen={props.isMenuOpen}
                onAct={(event) => openMenu(event.currentTarget.getBoundingClientRect())}
              >
                <IconDotsVertical />
              </IconAction>
            )}
          </div>
        )}
      </div>
    </RowTabIndex.Provider>
  )
}) as <Row extends { readonly id: string }>(props: TableRowProps<Row>) => ReactNode

function isOnControl(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('button, a, input') !== null
}
