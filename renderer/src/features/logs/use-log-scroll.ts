import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import {
  clampEdge,
  type ScrollSpace,
  spaceHeight,
  type TopEdge,
  toScrollTop,
  toTopEdge,
} from './scroll-place'

/** Rows drawn beyond both edges. */
const beyond = 10
/** Scrolling is over after this silence (ms). */
const restAfter = 150
/** How many rows a list had last: a good guess before the next one has been measured. */
let usualCount = 60

/** Which rows to draw: `count` from `first`, or the newest where the list is followed. */
export interface DrawnRows {
  readonly first: number
  readonly count: number
  readonly isFollowing: boolean
}

/** A list of rows by number of which only those near the edges exist as elements. */
export interface LogScroll {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Gives the scrollbar its length. */
  readonly space: RefObject<HTMLDivElement | null>
  /** Holds the drawn rows, one child each, in order. */
  readonly layer: RefObject<HTMLDivElement | null>
  readonly drawn: DrawnRows
  readonly onScroll: () => void
  /** Goes to the newest row and stays there. */
  follow(): void
  /** Stays where it is. */
  pause(): void
  /** Puts a row to the upper edge, or into the upper third. */
  show(row: number, at: 'edge' | 'third'): void
  /** Goes to the first row. */
  toStart(): void
  /** After all rows got other numbers: puts the one that stood at the upper edge back there. */
  restore(row: number): void
}

/**
 * Scrolls a list of any length. What is kept is the row at the upper edge, so rows that come or go elsewhere, and rows
 * of other heights than expected, move nothing that a person reads. `first` and `end` are the rows that exist;
 * `lineHeight` is the height of a row of one line, in pixels.
 */
export function useLogScroll(first: number, end: number, lineHeight: number, isWrapped: boolean): LogScroll {
  const scroller = useRef<HTMLDivElement>(null)
  const space = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const edge = useRef<TopEdge>({ row: 0, offset: 0 })
  const isFollowing = useRef(true)
  /** The first row was asked for last: it stays asked for when other rows come, as the newest does. */
  const isAtStart = useRef(false)
  const expectedTop = useRef(0)
  const layerTop = useRef(0)
  const isResting = useRef(true)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const mean = useRef(lineHeight)
  const latest = useRef({ first, end, lineHeight, isWrapped })
  latest.current = { first, end, lineHeight, isWrapped }
  const [drawn, setDrawn] = useState<DrawnRows>({ first: 0, count: usualCount, isFollowing: true })

  const spaceNow = useCallback((): ScrollSpace => {
    const now = latest.current
    return {
      first: now.first,
      end: now.end,
      rowHeight: now.isWrapped ? Math.max(now.lineHeight, mean.current) : now.lineHeight,
      viewport: scroller.current?.clientHeight ?? 0,
    }
  }, [])

  /** Tells which rows are to be drawn now. */
  const draw = useCallback((): void => {
    const viewport = scroller.current?.clientHeight ?? 0
    // Below the newest row is nothing.
    const more = isFollowing.current ? beyond : 2 * beyond
    const count = Math.ceil(viewport / latest.current.lineHeight) + more
    if (isFollowing.current) usualCount = count
    const next = { first: edge.current.row - beyond, count, isFollowing: isFollowing.current }
    setDrawn((last) =>
      last.count === next.count &&
      last.isFollowing === next.isFollowing &&
      (next.isFollowing || last.first === next.first)
        ? last
        : next,
    )
  }, [])

  /** Puts the drawn rows where they belong, before anything is painted. */
  const place = useCallback((): void => {
    const box = scroller.current
    const rows = layer.current
    if (!box || !rows || !space.current) return
    const drawnCount = rows.childElementCount
    // Nothing to place before the first rows: the rest of the page is being drawn, and measuring would hold it up.
    if (drawnCount === 0 && latest.current.first === latest.current.end) {
      space.current.style.height = ''
      return
    }
    const now = spaceNow()
    const { isWrapped, lineHeight: rowHeight } = latest.current
    const isWhole = drawnCount >= now.end - now.first
    const heightFor = (drawnHeight: number): number =>
      isWhole ? drawnHeight : Math.max(spaceHeight(now), drawnHeight)
    const toEnd = (drawnHeight: number): void => {
      const height = heightFor(drawnHeight)
      setStyle(space.current, 'height', height)
      layerTop.current = height - drawnHeight
      setStyle(rows, 'top', layerTop.current)
      box.scrollTop = height
    }
    if (isFollowing.current) {
      // Scrolling lays the page out, after which measuring is free; rows are seldom other than expected.
      const expected = isWrapped ? rows.offsetHeight : drawnCount * rowHeight
      toEnd(expected)
      if (rows.offsetHeight !== expected) toEnd(rows.offsetHeight)
    } else {
      setStyle(space.current, 'height', heightFor(rows.offsetHeight))
      edge.current = clampEdge(now, edge.current.row, edge.current.offset)
      const above = topOf(rows, edge.current.row)
      // While a person scrolls, the scrollbar is theirs.
      if (isResting.current)
        box.scrollTop = isWhole ? above + edge.current.offset : toScrollTop(now, edge.current)
      layerTop.current = isWhole ? 0 : box.scrollTop - edge.current.offset - above
      setStyle(rows, 'top', layerTop.current)
    }
    if (isWrapped && drawnCount >= beyond) mean.current = rows.offsetHeight / drawnCount
    const { scrollWidth } = rows
    setStyle(space.current, 'minWidth', scrollWidth)
    // What stays in view while scrolling sideways costs every frame, so only where that can be.
    box.toggleAttribute('data-log-wide', scrollWidth > box.clientWidth)
    expectedTop.current = box.scrollTop
  }, [spaceNow])

  const onScroll = useCallback((): void => {
    const box = scroller.current
    const rows = layer.current
    if (!box || !rows) return
    const delta = box.scrollTop - expectedTop.current
    expectedTop.current = box.scrollTop
    if (Math.abs(delta) < 1) return
    isAtStart.current = false
    const now = spaceNow()
    const isAtEnd = box.scrollTop + now.viewport >= box.scrollHeight - 2
    const isJump = Math.abs(delta) > 3 * now.viewport
    const top = Number(rows.firstElementChild?.getAttribute('data-row') ?? now.first)
    const last = Number(rows.lastElementChild?.getAttribute('data-row') ?? now.end - 1)
    if (isAtEnd && (isFollowing.current || delta > 0) && (isJump || last >= now.end - 1))
      isFollowing.current = true
    else {
      isFollowing.current = false
      // The last step of a long way up is short, and the rows there are not drawn yet.
      const isFarAtTop = box.scrollTop < 1 && top > now.first
      edge.current =
        isJump || isFarAtTop
          ? toTopEdge(now, box.scrollTop)
          : edgeAt(rows, box.scrollTop - layerTop.current, now)
    }
    isResting.current = false
    clearTimeout(rest.current)
    rest.current = setTimeout(() => {
      isResting.current = true
      place()
    }, restAfter)
    draw()
  }, [draw, place, spaceNow])

  useLayoutEffect(place)
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const observer = new ResizeObserver(() => {
      draw()
      place()
    })
    observer.observe(box)
    // A line that is unfolded, or a font that is loaded, changes heights without a drawing of ours.
    if (layer.current) observer.observe(layer.current)
    return () => {
      observer.disconnect()
      clearTimeout(rest.current)
    }
  }, [draw, place])

  const follow = useCallback((): void => {
    isFollowing.current = true
    isAtStart.current = false
    draw()
    place()
  }, [draw, place])
  const pause = useCallback((): void => {
    const box = scroller.current
    const rows = layer.current
    if (!isFollowing.current || !box || !rows) return
    isFollowing.current = false
    edge.current = edgeAt(rows, box.scrollTop - layerTop.current, spaceNow())
    draw()
  }, [draw, spaceNow])
  const show = useCallback(
    (row: number, at: 'edge' | 'third'): void => {
      isFollowing.current = false
      isAtStart.current = false
      isResting.current = true
      const now = spaceNow()
      const above = at === 'edge' ? 0 : Math.floor(now.viewport / latest.current.lineHeight / 3)
      edge.current = clampEdge(now, row - above, 0)
      draw()
      place()
    },
    [draw, place, spaceNow],
  )
  const toStart = useCallback((): void => {
    show(latest.current.first, 'edge')
    isAtStart.current = true
  }, [show])
  const restore = useCallback(
    (row: number): void => (isAtStart.current ? toStart() : show(row, 'edge')),
    [show, toStart],
  )
  return { scroller, space, layer, drawn, onScroll, follow, pause, show, toStart, restore }
}

/** Sets a length in pixels; one that is the same already would be laid out again. */
function setStyle(element: HTMLElement | null, name: 'height' | 'top' | 'minWidth', pixels: number): void {
  const value = `${pixels}px`
  if (element && element.style[name] !== value) element.style[name] = value
}

/** Distance of a row's element from the top of the layer. */
function topOf(layer: HTMLElement, row: number): number {
  const firstRow = Number(layer.firstElementChild?.getAttribute('data-row') ?? row)
  const element = layer.children[row - firstRow]
  return element instanceof HTMLElement ? element.offsetTop : 0
}

/** The row at a height within the layer; guessed where no element is there. */
function edgeAt(layer: HTMLElement, height: number, space: ScrollSpace): TopEdge {
  const { children } = layer
  const firstRow = Number(layer.firstElementChild?.getAttribute('data-row') ?? space.first)
  if (height < 0) return clampEdge(space, firstRow + Math.floor(height / space.rowHeight), 0)
  if (height >= layer.offsetHeight) {
    const below = Math.floor((height - layer.offsetHeight) / space.rowHeight)
    return clampEdge(space, firstRow + children.length + below, 0)
  }
  let low = 0
  let high = children.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const element = children[middle]
    if (element instanceof HTMLElement && element.offsetTop <= height) low = middle
    else high = middle - 1
  }
  const element = children[low]
  const offset = element instanceof HTMLElement ? height - element.offsetTop : 0
  return clampEdge(space, firstRow + low, offset)
}
