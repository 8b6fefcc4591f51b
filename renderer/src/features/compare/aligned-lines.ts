/** A line of a log on the axis that two logs share. */
export interface TimedLine {
  /** Milliseconds on the axis: since 1970, or since the start of its run. */
  readonly at: number
  readonly text: string
  readonly isError: boolean
}

/** What stands side by side: lines of about the same moment, or a line with nothing beside it. */
export interface AlignedRow {
  readonly at: number
  readonly left: TimedLine | null
  readonly right: TimedLine | null
}

/**
 * Two logs side by side on one time axis. Each keeps its order; lines at most `slot` milliseconds apart share a row,
 * first come first served.
 */
export function alignLines(
  left: readonly TimedLine[],
  right: readonly TimedLine[],
  slot: number,
): AlignedRow[] {
  const rows: AlignedRow[] = []
  let [l, r] = [0, 0]
  while (l < left.length || r < right.length) {
    const [mine, theirs] = [left[l] ?? null, right[r] ?? null]
    const gap =
      mine && theirs ? mine.at - theirs.at : mine ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    const takesLeft = gap <= slot
    const takesRight = gap >= -slot
    rows.push({
      at: Math.min(
        takesLeft ? (mine?.at ?? Infinity) : Infinity,
        takesRight ? (theirs?.at ?? Infinity) : Infinity,
      ),
      left: takesLeft ? mine : null,
      right: takesRight ? theirs : null,
    })
    if (takesLeft) l++
    if (takesRight) r++
  }
  return rows
}
