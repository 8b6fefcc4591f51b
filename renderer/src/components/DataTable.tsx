// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by a virtual list, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is on a line of the grid, not on the grid
import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react'
import { ColumnMenu } from './table/ColumnMenu'
import classes from './table/DataTable.module.css'
import { GroupRow } from './table/GroupRow'
import { handleGridKey } from './table/handle-grid-key'
import { LateRowMenu } from './table/LateRowMenu'
import { TableHead } from './table/TableHead'
import { TableRow } from './table/TableRow'
import type { DataTableProps } from './table/table-props'
import { useHeld } from './table/use-held'
import { useRowEvents } from './table/use-row-events'
import { useTableView } from './table/use-table-view'
import { tickState, useTicks } from './table/use-ticks'
import { useVirtualRows } from './table/use-virtual-rows'
import { useWidth } from './table/use-width'

/**
 * A list of objects from a declaration of columns: virtualized, sorted, grouped, ticked, worked by keyboard, its
 * choices remembered. While the pointer is down or a row's menu is open, no row moves.
 */
export function DataTable<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const { selection, grouping } = props
  const scroller = useRef<HTMLDivElement>(null)
  const view = useTableView(props, useWidth(scroller))
  const [menu, setMenu] = useState<{ id: string; at: DOMRect } | null>(null)
  const { shown, onPointerDown } = useHeld(view.items, menu !== null)
  const ticks = useTicks(shown, selection)
  const { virtual, visibleIds, active, setActive, focusLine } = useVirtualRows(
    shown,
    scroller,
    selection !== undefined && props.bulk ? 72 : 0,
  )
  const rowOf = (id: string): Row | undefined => props.rows.find((row) => row.id === id)

  const events = useRowEvents({
    onTick: ticks.toggle,
    onMenu: (id, at) => setMenu({ id, at }),
    onOpen: (id) => {
      const row = rowOf(id)
      if (row) props.onOpen?.(row)
    },
    onFocus: setActive,
  })
  const { onVisible } = props
  useLayoutEffect(() => onVisible?.(visibleIds), [onVisible, visibleIds])

  const closeMenu = (): void => {
    if (menu) focusLine(menu.id)
    setMenu(null)
  }
  const remove = (row: Row): void => {
    const isTicked = selection?.selected.has(row.id)
    props.onRemove?.(isTicked ? props.rows.filter(({ id }) => selection?.selected.has(id)) : [row])
  }
  const ids = props.rows.map((row) => row.id)
  const menuRow = menu && rowOf(menu.id)
  const style = {
    '--gantry-columns': view.template,
    '--gantry-group-columns': view.groupTemplate,
  } as CSSProperties

  return (
    <div className={classes.root} data-stale={props.isStale || undefined}>
      {(props.toolbar || props.rows.length > 0) && (
        <div className={classes.toolbar}>
          <div className={classes.toolbarItems}>{props.toolbar}</div>
          <ColumnMenu
            columns={props.columns}
            hidden={view.hidden}
            onToggle={view.toggleColumn}
            groupLabel={grouping?.switchLabel}
            isGrouped={view.isGrouped}
            onToggleGrouping={view.toggleGrouping}
          />
        </div>
      )}
      <div className={classes.scroller} ref={scroller}>
        {props.rows.length === 0 ? (
          props.empty
        ) : (
          <div
            role="grid"
            aria-label={props.label}
            aria-rowcount={shown.length + 1}
            aria-multiselectable={selection ? true : undefined}
            className={classes.grid}
            style={style}
            onPointerDown={onPointerDown}
            onKeyDown={(event) =>
              handleGridKey(event, {
                items: shown,
                active,
                focus: focusLine,
                open: props.onOpen,
                toggleGroup: view.toggleGroup,
                toggle: ticks.toggle,
                selectAll: () => ticks.selectAll(ids),
                clear: ticks.clear,
                remove: props.onRemove && remove,
                pageSize: Math.max(1, virtual.getVirtualItems().length - 10),
              })
            }
          >
            <TableHead
              columns={view.columns}
              sort={view.sort}
              onSort={view.sortBy}
              selection={selection ? tickState(ids, selection.selected) : null}
              onSelectAll={() => ticks.toggleAll(ids)}
              hasActions={props.actions !== undefined || props.menu !== undefined}
            />
            <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map(({ index, start }) => {
                const item = shown[index]
                if (!item) return null
                return item.type === 'row' ? (
                  <TableRow
                    key={item.key}
                    row={item.row}
                    index={index}
                    start={start}
                    name={props.rowName(item.row)}
                    columns={view.columns}
                    actions={props.actions}
                    hasMenu={props.menu !== undefined}
                    isMenuOpen={menu?.id === item.key}
                    isTicked={selection ? selection.selected.has(item.row.id) : null}
                    isActive={active === item.key}
                    isInGroup={item.isInGroup}
                    events={events}
                  />
                ) : (
                  grouping && (
                    <GroupRow
                      key={item.key}
                      group={item.group}
                      rows={item.rows}
                      grouping={grouping}
                      index={index}
                      start={start}
                      isActive={active === item.key}
                      isCollapsed={view.collapsed.has(item.group)}
                      tick={
                        selection
                          ? tickState(
                              item.rows.map(({ id }) => id),
                              selection.selected,
                            )
                          : null
                      }
                      onTick={(rows) => ticks.toggleAll(rows.map(({ id }) => id))}
                      onToggle={view.toggleGroup}
                      onFocus={setActive}
                    />
                  )
                )
              })}
            </div>
          </div>
        )}
      </div>
      {selection && selection.selected.size > 0 && <div className={classes.bulk}>{props.bulk}</div>}
      {menu && menuRow && (
        <LateRowMenu at={menu.at} name={props.rowName(menuRow)} onClose={closeMenu}>
          {props.menu?.(menuRow)}
        </LateRowMenu>
      )}
    </div>
  )
}
