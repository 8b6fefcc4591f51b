import type { ReactNode } from 'react'

/** What sorts a row: texts in the reader's alphabet, numbers by size; null comes last. */
export type SortValue = string | number | null

/** One column of a DataTable. Columns must be stable between renders (`useMemo`), or every row is drawn again. */
export interface Column<Row> {
  readonly id: string
  /** The header's text, translated. */
  readonly header: string
  /** Least width in pixels. */
  readonly width: number
  /** Share of the spare width; 0 (or absent) keeps the column at `width`. */
  readonly grow?: number
  readonly align?: 'start' | 'end'
  /** Draws the cell from the row alone; a cell that needs more reads it through hooks of its own component. */
  readonly cell: (row: Row) => ReactNode
  /** Absent: the column cannot be sorted by. */
  readonly sortValue?: (row: Row) => SortValue
  /** Whether the person may hide it; true unless told. */
  readonly isHideable?: boolean
  /** Hidden until the person asks for it. */
  readonly isHiddenAtFirst?: boolean
  /** Which columns give way first where the table is narrow: the highest; 0 (or absent) never does. */
  readonly priority?: number
}

/** Which column sorts, and which way. */
export interface Sort {
  readonly column: string
  readonly descending: boolean
}

/** How rows come together under headings. */
export interface Grouping<Row> {
  /** The group's name, or null for a row that stands alone. */
  readonly groupOf: (row: Row) => string | null
  /** The switch in the column menu: `Group by Compose project`. */
  readonly switchLabel: string
  /** The heading's accessible name: `Compose project shop`. */
  readonly label: (group: string, rows: readonly Row[]) => string
  /** What the heading tells beside the name: `2 of 3 running`. */
  readonly summary?: (group: string, rows: readonly Row[]) => ReactNode
  /** Buttons at the heading's end; `rows` are the group's rows that pass the filter. */
  readonly actions?: (group: string, rows: readonly Row[]) => ReactNode
}
