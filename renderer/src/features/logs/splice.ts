import { lineFlag } from './line-block'
import type { LineStore } from './line-store'

/** What tells a line from others. */
interface LinePlace {
  readonly seconds: number
  readonly nanos: number
  readonly flags: number
  readonly bytes: Uint8Array
}

/** A line that tells where one reading of a log joins another: its moment, stream and bytes. */
export interface Anchor extends LinePlace {
  /** How many lines like it stand next to each other at the joint. */
  readonly repeats: number
}

/** The newest line of a source (or its oldest); null where the store holds none. */
export function anchorAt(store: LineStore, source: number, end: 'newest' | 'oldest'): Anchor | null {
  const step = end === 'newest' ? -1 : 1
  let found: LinePlace | undefined
  let repeats = 0
  for (
    let at = end === 'newest' ? store.end - 1 : store.first;
    at >= store.first && at < store.end;
    at += step
  ) {
    const block = store.blockOf(at)
    if (!block) break
    const within = at - block.first
    const flags = block.flags[within] ?? 0
    if (block.sources[within] !== source || flags & lineFlag.rule) continue
    const bytes = block.lineBytes(within)
    const seconds = block.seconds[within] ?? 0
    const nanos = block.nanos[within] ?? 0
    found ??= { seconds, nanos, flags, bytes: bytes.slice() }
    if (!isAt(found, seconds, nanos, flags, bytes, 0, bytes.length)) break
    repeats++
  }
  return found ? { ...found, repeats } : null
}

/** Whether a line is the anchor's. */
export function isAt(
  anchor: LinePlace,
  seconds: number,
  nanos: number,
  flags: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  if (nanos !== anchor.nanos || seconds !== anchor.seconds || flags !== anchor.flags) return false
  if (end - start !== anchor.bytes.length) return false
  for (let i = 0; i < anchor.bytes.length; i++) if (bytes[start + i] !== anchor.bytes[i]) return false
  return true
}

/** Whether a moment is after the anchor's, by more than `slack` seconds. */
export function isAfter(anchor: Anchor, seconds: number, nanos: number, slack = 0): boolean {
  const difference = seconds - anchor.seconds - slack
  return difference > 0 || (difference === 0 && nanos > anchor.nanos)
}

/**
 * How many of the lines of `older`, a later reading that goes further back and overlaps what is held, come before
 * the oldest line held. Looks for that very line, so that lines of the same moment are neither lost nor doubled.
 * Null where the two do not overlap.
 */
export function countBefore(older: LineStore, anchor: Anchor): number | null {
  const matches: number[] = []
  let firstLater: number | null = null
  for (const block of older.blocks.toReversed()) {
    for (let within = block.count - 1; within >= 0; within--) {
      const seconds = block.seconds[within] ?? 0
      const nanos = block.nanos[within] ?? 0
      // Standard output and error may stand a little out of order.
      if (isAfter({ ...anchor, seconds: anchor.seconds - 2 }, seconds, nanos)) {
        const start = block.starts[within] ?? 0
        const end = (block.starts[within + 1] ?? 1) - 1
        if (isAt(anchor, seconds, nanos, block.flags[within] ?? 0, block.bytes, start, end))
          matches.unshift(block.first + within)
        if (!isBefore(anchor, seconds, nanos)) firstLater = block.first + within
      } else return place(older, anchor, matches, firstLater)
    }
  }
  return place(older, anchor, matches, firstLater)
}

function place(
  older: LineStore,
  anchor: Anchor,
  matches: readonly number[],
  firstLater: number | null,
): number | null {
  const joint = matches[Math.max(0, matches.length - anchor.repeats)] ?? firstLater
  return joint === null ? null : joint - older.first
}

function isBefore(anchor: Anchor, seconds: number, nanos: number): boolean {
  return seconds < anchor.seconds || (seconds === anchor.seconds && nanos < anchor.nanos)
}
