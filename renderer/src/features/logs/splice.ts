import type { LogTime } from '#shared/domain/log-stamp'
import { lineFlag } from './line-block'
import type { LineStore } from './line-store'

/** Where one reading of a log joins another: a moment, and how many lines of that very moment stand at the joint. */
export interface Anchor extends LogTime {
  readonly repeats: number
}

/** The newest or oldest moment of a source; null where the store holds none of its lines. */
export function anchorAt(store: LineStore, source: number, end: 'newest' | 'oldest'): Anchor | null {
  const step = end === 'newest' ? -1 : 1
  let found: LogTime | undefined
  let repeats = 0
  for (
    let at = end === 'newest' ? store.end - 1 : store.first;
    at >= store.first && at < store.end;
    at += step
  ) {
    const block = store.blockOf(at)
    if (!block) break
    const within = at - block.first
    if (block.sources[within] !== source || (block.flags[within] ?? 0) & lineFlag.rule) continue
    const seconds = block.seconds[within] ?? 0
    const nanos = block.nanos[within] ?? 0
    found ??= { seconds, nanos }
    if (found.seconds !== seconds || found.nanos !== nanos) break
    repeats++
  }
  return found ? { ...found, repeats } : null
}

/** Whether a moment is after another one, by more than `slack` seconds. */
export function isAfter(time: LogTime, seconds: number, nanos: number, slack = 0): boolean {
  const difference = seconds - time.seconds - slack
  return difference > 0 || (difference === 0 && nanos > time.nanos)
}

/**
 * How many of the lines of `older`, a later reading that goes further back and overlaps what is held, come before
 * the oldest line held (`anchor`). Lines of one moment are told apart by their number, so none is lost or doubled.
 * Null where the two do not overlap.
 */
export function countBefore(older: LineStore, anchor: Anchor): number | null {
  const same: number[] = []
  let firstLater: number | null = null
  // Standard output and error may stand a little out of order.
  const earliest = { seconds: anchor.seconds - 2, nanos: anchor.nanos }
  for (let at = older.end - 1; at >= older.first; at--) {
    const block = older.blockOf(at)
    const seconds = block?.seconds[at - block.first] ?? 0
    const nanos = block?.nanos[at - block.first] ?? 0
    if (!isAfter(earliest, seconds, nanos)) break
    if (seconds === anchor.seconds && nanos === anchor.nanos) same.push(at)
    else if (isAfter(anchor, seconds, nanos)) firstLater = at
  }
  const joint = same[Math.min(anchor.repeats, same.length) - 1] ?? firstLater
  return joint === null ? null : joint - older.first
}
