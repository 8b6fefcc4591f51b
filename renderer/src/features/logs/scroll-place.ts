/** What is at the upper edge of a list: a row, and how many pixels of it are above the edge. */
export interface TopEdge {
  readonly row: number
  readonly offset: number
}

/** The list as far as scrolling is concerned. Heights in pixels. */
export interface ScrollSpace {
  readonly first: number
  readonly end: number
  /** Height of a row, or the mean where rows differ. */
  readonly rowHeight: number
  readonly viewport: number
}

/** Browsers stop drawing elements far below their limit of 33 million pixels; a longer list is scrolled in scale. */
const tallest = 8_000_000

/** Height of the element that gives the scrollbar its length. */
export function spaceHeight({ first, end, rowHeight }: ScrollSpace): number {
  return Math.min(tallest, (end - first) * rowHeight)
}

/** Where the scrollbar belongs for an edge. */
export function toScrollTop(space: ScrollSpace, { row, offset }: TopEdge): number {
  const whole = (space.end - space.first) * space.rowHeight
  const at = (row - space.first) * space.rowHeight + offset
  if (whole <= tallest) return at
  return (at / Math.max(1, whole - space.viewport)) * (tallest - space.viewport)
}

/** The edge that a place of the scrollbar means, after a jump. */
export function toTopEdge(space: ScrollSpace, scrollTop: number): TopEdge {
  const whole = (space.end - space.first) * space.rowHeight
  const at =
    whole <= tallest
      ? scrollTop
      : (scrollTop / Math.max(1, tallest - space.viewport)) * (whole - space.viewport)
  return clampEdge(space, space.first + Math.floor(at / space.rowHeight), at % space.rowHeight)
}

/** An edge within the list. */
export function clampEdge({ first, end }: ScrollSpace, row: number, offset: number): TopEdge {
  if (row < first) return { row: first, offset: 0 }
  return row >= end ? { row: Math.max(first, end - 1), offset: 0 } : { row, offset }
}
