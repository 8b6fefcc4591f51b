import { useMemo, useRef } from 'react'
import type { RowEvents } from './TableRow'

/** The same object for ever that calls the newest handlers, so that rows are not drawn again when a handler changes. */
export function useRowEvents(handlers: RowEvents): RowEvents {
  const newest = useRef(handlers)
  newest.current = handlers
  return useMemo(
    () => ({
      onTick: (id, isRange) => newest.current.onTick(id, isRange),
      onMenu: (id, at) => newest.current.onMenu(id, at),
      onOpen: (id) => newest.current.onOpen(id),
      onFocus: (key) => newest.current.onFocus(key),
    }),
    [],
  )
}
