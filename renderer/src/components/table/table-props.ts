import type { ReactNode } from 'react'
import type { Column, Grouping, Sort } from './column'
import type { Selection } from './use-selection'

/** What a page declares to have a table. */
export interface DataTableProps<Row extends { readonly id: string }> {
  /** Key under which the choices are remembered: `containers`. */
  readonly name: string
  /** The grid's accessible name, translated. */
  readonly label: string
  /** The rows that pass the page's filter, in any order. */
  readonly rows: readonly Row[]
  /** Stable between renders. */
  readonly columns: readonly Column<Row>[]
  /** The object's name: the row's accessible name. Stable. */
  readonly rowName: (row: Row) => string
  readonly defaultSort: Sort
  readonly selection?: Selection
  /** Buttons at the row's end. Stable. */
  readonly actions?: (row: Row) => ReactNode
  /** Pixels for `actions` and the menu button; 40 unless told. */
  readonly actionsWidth?: number
  /** `Menu.Item`s of the row's menu (button and right click). */
  readonly menu?: (row: Row) => ReactNode
  readonly grouping?: Grouping<Row>
  readonly isGroupedAtFirst?: boolean
  /** Enter or a double click on a row. */
  readonly onOpen?: (row: Row) => void
  /** The Delete key: on the ticked rows where the row is one of them, else on the row alone. */
  readonly onRemove?: (rows: readonly Row[]) => void
  /** What is shown may be old. */
  readonly isStale?: boolean
  /** Filters, left of the column menu. */
  readonly toolbar?: ReactNode
  /** The bar of bulk actions, shown over the table's foot. */
  readonly bulk?: ReactNode
  /** Instead of rows where there are none. */
  readonly empty: ReactNode
  /** Ids of the rows on screen, whenever they change: for what is only wanted for those. */
  readonly onVisible?: (ids: readonly string[]) => void
}
