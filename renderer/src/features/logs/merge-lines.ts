import type { LineStore } from './line-store'

interface Cursor {
  readonly store: LineStore
  block: number
  line: number
}

/**
 * Adds the lines of several stores to one, by time; lines of the same moment in the order of the stores. Each store's
 * own order is kept.
 */
export function mergeLines(from: readonly LineStore[], into: LineStore): void {
  const cursors: Cursor[] = from
    .filter((store) => store.blocks.length > 0)
    .map((store) => ({ store, block: 0, line: 0 }))
  while (cursors.length > 0) {
    let best = cursors[0]
    for (const cursor of cursors) if (best && isEarlier(cursor, best)) best = cursor
    if (!best) return
    const block = best.store.blocks[best.block]
    if (block && best.line < block.count) {
      const { line } = best
      const start = block.starts[line] ?? 0
      const end = (block.starts[line + 1] ?? 1) - 1
      into.add(
        block.seconds[line] ?? 0,
        block.nanos[line] ?? 0,
        block.flags[line] ?? 0,
        block.sources[line] ?? 0,
        block.bytes,
        start,
        end,
      )
      best.line++
    }
    if (block && best.line >= block.count) {
      best.block++
      best.line = 0
    }
    if (best.block >= best.store.blocks.length) cursors.splice(cursors.indexOf(best), 1)
  }
}

function isEarlier(a: Cursor, b: Cursor): boolean {
  const first = a.store.blocks[a.block]
  const second = b.store.blocks[b.block]
  if (!first || !second) return false
  const seconds = (first.seconds[a.line] ?? 0) - (second.seconds[b.line] ?? 0)
  return seconds < 0 || (seconds === 0 && (first.nanos[a.line] ?? 0) < (second.nanos[b.line] ?? 0))
}
