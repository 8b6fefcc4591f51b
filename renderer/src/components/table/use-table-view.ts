import { useMemo } from 'react'
import type { TableSettings } from '#shared/contract/settings'
import type { Column, Sort } from './column'
import { fitColumns } from './fit-columns'
import { layoutItems, type TableItem } from './layout-items'
import { sortRows } from './sort-rows'
import type { DataTableProps } from './table-props'
import { useTableSettings } from './use-table-settings'

const tickWidth = 36

/** A table as it is to be drawn, and the ways to change what is remembered of it. */
export interface TableView<Row> {
  readonly items: readonly TableItem<Row>[]
  readonly columns: readonly Column<Row>[]
  readonly sort: Sort
  readonly hidden: ReadonlySet<string>
  readonly collapsed: ReadonlySet<string>
  readonly isGrouped: boolean
  /** `grid-template-columns` of rows and of headings. */
  readonly template: string
  readonly groupTemplate: string
  readonly sortBy: (column: string) => void
  readonly toggleColumn: (column: string) => void
  readonly toggleGroup: (group: string) => void
  readonly toggleGrouping: () => void
}

/** Sorts, groups and fits a table to its width, by what the person chose. */
export function useTableView<Row extends { readonly id: string }>(
  props: DataTableProps<Row>,
  width: number,
): TableView<Row> {
  const { columns, rows, rowName, grouping, defaultSort } = props
  const initial = useMemo<TableSettings>(
    () => ({
      sort: null,
      hidden: columns.filter((column) => column.isHiddenAtFirst).map((column) => column.id),
      isGrouped: props.isGroupedAtFirst ?? true,
      collapsed: [],
    }),
    [columns, props.isGroupedAtFirst],
  )
  const [settings, change] = useTableSettings(props.name, initial)
  const chosen = settings.sort
  const sort = chosen && columns.some((column) => column.id === chosen.column) ? chosen : defaultSort
  const hidden = useMemo(() => new Set(settings.hidden), [settings.hidden])
  const collapsed = useMemo(() => new Set(settings.collapsed), [settings.collapsed])
  const isGrouped = grouping !== undefined && settings.isGrouped

  const actionsWidth = props.actions || props.menu ? (props.actionsWidth ?? 40) : 0
  const reserved = (props.selection ? tickWidth : 0) + actionsWidth
  const shownColumns = useMemo(
    () =>
      fitColumns(
        columns.filter((column) => !hidden.has(column.id)),
        { total: width, reserved },
      ),
    [columns, hidden, width, reserved],
  )
  const { column: sortColumn, descending } = sort
  const sorted = useMemo(
    () => sortRows(rows, columns, { column: sortColumn, descending }, rowName),
    [rows, columns, sortColumn, descending, rowName],
  )
  const groupOf = isGrouped && grouping ? grouping.groupOf : null
  const items = useMemo(() => layoutItems(sorted, groupOf, collapsed), [sorted, groupOf, collapsed])
  const tick = props.selection ? `${tickWidth}px ` : ''
  const actions = actionsWidth > 0 ? ` ${actionsWidth}px` : ''

  return {
    items,
    columns: shownColumns,
    sort,
    hidden,
    collapsed,
    isGrouped,
    template: `${tick}${shownColumns.map(trackOf).join(' ')}${actions}`,
    groupTemplate: `${tick}minmax(0, 1fr) auto`,
    sortBy: (column) =>
      change({ sort: { column, descending: sort.column === column ? !sort.descending : false } }),
    toggleColumn: (column) => change({ hidden: toggled(settings.hidden, column) }),
    toggleGroup: (group) => change({ collapsed: toggled(settings.collapsed, group) }),
    toggleGrouping: () => change({ isGrouped: !settings.isGrouped }),
  }
}

function trackOf<Row>({ width, grow }: Column<Row>): string {
  return grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`
}

function toggled(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
}
