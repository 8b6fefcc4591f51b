import { createContext, useContext } from 'react'

/** Whether controls inside a table row take part in the tab order: only those of the row with the focus do. */
export const RowTabIndex = createContext<0 | -1>(0)

/** The `tabIndex` for a control that may stand in a table row. */
export function useRowTabIndex(): 0 | -1 {
  return useContext(RowTabIndex)
}
