import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { useIsDrawn } from '../use-is-drawn'
import type { TableItem } from './layout-items'

/** Pixels; the same as in the style sheet. */
const rowHeight = 44
const headHeight = 36

/** The lines that are mounted: those on screen, some around them, and the one with the focus. */
export function useVirtualRows<Row extends { readonly id: string }>(
  items: readonly TableItem<Row>[],
  scroller: RefObject<HTMLDivElement | null>,
  paddingEnd: number,
): {
  virtual: Virtualizer<HTMLDivElement, Element>
  /** Ids of the rows on screen, the same array while they are the same. */
  visibleIds: readonly string[]
  /** Key of the line that has the focus, or would get it by Tab. */
  active: string | null
  setActive: (key: string) => void
  /** Scrolls to a line and focuses it. */
  focusLine: (key: string) => void
} {
  const [chosen, setActive] = useState<string | null>(null)
  const chosenIndex = useMemo(() => items.findIndex((item) => item.key === chosen), [items, chosen])
  const active = chosenIndex === -1 ? (items[0]?.key ?? null) : chosen
  const activeIndex = Math.max(0, chosenIndex)
  const isDrawn = useIsDrawn()
  const getItemKey = useItemKeys(items)
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey,
    // The first drawing is of what is on screen alone; what waits around it follows.
    overscan: isDrawn ? 5 : 0,
    scrollPaddingStart: headHeight,
    paddingEnd,
    // The line with the focus stays mounted, or the keyboard would lose its place when it is scrolled away.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      if (activeIndex >= range.count || indexes.includes(activeIndex)) return indexes
      return [...indexes, activeIndex].sort((a, b) => a - b)
    },
  })

  // The range is worked out with the items, so it is read after them.
  virtual.getVirtualItems()
  const range = virtual.range
  const visible = items
    .slice(range?.startIndex ?? 0, (range?.endIndex ?? -1) + 1)
    .flatMap((item) => (item.type === 'row' ? [item.row.id] : []))
  const lastVisible = useRef<readonly string[]>(visible)
  if (lastVisible.current.join() !== visible.join()) lastVisible.current = visible

  const focusLine = (key: string): void => {
    const index = items.findIndex((item) => item.key === key)
    if (index === -1) return
    setActive(key)
    virtual.scrollToIndex(index, { align: 'auto' })
    requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
        ?.focus({ preventScroll: true })
    })
  }
  return { virtual, visibleIds: lastVisible.current, active, setActive, focusLine }
}

/** Tells the key of each line; the same function while the keys are the same, for with a new one all places are worked out again. */
function useItemKeys(items: readonly { readonly key: string }[]): (index: number) => string | number {
  const last = useRef<readonly string[]>([])
  const isSame =
    last.current.length === items.length && items.every(({ key }, index) => key === last.current[index])
  if (!isSame) last.current = items.map(({ key }) => key)
  const keys = last.current
  return useCallback((index) => keys[index] ?? index, [keys])
}
