import type { LineBlock } from './line-block'
import type { LineStore } from './line-store'

/** Picks lines `from` up to `to` (counted within the block); answers the picked ones, ascending. */
export type PickLines = (block: LineBlock, from: number, to: number) => Uint32Array | Promise<Uint32Array>

interface Entry {
  readonly block: LineBlock
  /** Picked lines of the block. */
  rows: Uint32Array
  /** Number of its first row. */
  first: number
  /** How many lines of the block were looked at. */
  scanned: number
}

const none = new Uint32Array(0)

/**
 * The lines of a store that something picks (a search, a filter), as rows that are numbered without gaps. Row numbers
 * stay: rows of later lines count up, rows of lines loaded before the first count down.
 */
export class RowIndex {
  readonly #store: LineStore
  readonly #pick: PickLines
  readonly #entries: Entry[] = []
  readonly #byBlock = new Map<LineBlock, Entry>()

  constructor(store: LineStore, pick: PickLines) {
    this.#store = store
    this.#pick = pick
  }

  get first(): number {
    return this.#entries[0]?.first ?? 0
  }

  get end(): number {
    const last = this.#entries.at(-1)
    return last ? last.first + last.rows.length : 0
  }

  /** Whether every line of the store has been looked at. */
  get isComplete(): boolean {
    const { blocks } = this.#store
    const last = this.#entries.at(-1)
    return (
      blocks.length === this.#entries.length &&
      this.#entries[0]?.block === blocks[0] &&
      (last ? last.scanned === last.block.count : true)
    )
  }

  /** Picked lines of a block that were found so far. */
  picked(block: LineBlock): Uint32Array {
    return this.#byBlock.get(block)?.rows ?? none
  }

  /** How many lines of a block were looked at. */
  scanned(block: LineBlock): number {
    return this.#byBlock.get(block)?.scanned ?? 0
  }

  /** Number of the line that a row shows. */
  lineOf(row: number): number | undefined {
    let low = 0
    let high = this.#entries.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const entry = this.#entries[middle]
      if (!entry) return undefined
      if (row < entry.first) high = middle - 1
      else if (row >= entry.first + entry.rows.length) low = middle + 1
      else return entry.block.first + (entry.rows[row - entry.first] ?? 0)
    }
    return undefined
  }

  /** The first row at or after a line; `end` where there is none. */
  rowFrom(line: number): number {
    for (const entry of this.#entries) {
      if (line >= entry.block.first + entry.block.count) continue
      const within = lowerBound(entry.rows, line - entry.block.first)
      if (within < entry.rows.length) return entry.first + within
    }
    return this.end
  }

  /** Whether a line is picked. */
  has(block: LineBlock, within: number): boolean {
    const rows = this.picked(block)
    return rows[lowerBound(rows, within)] === within
  }

  /**
   * Looks at the next lines that were not looked at yet: the rest of one block. A promise where the picker needs time.
   * False where there was nothing to do.
   */
  step(): boolean | Promise<boolean> {
    this.#forgetDropped()
    const { blocks } = this.#store
    const oldest = this.#entries[0]
    if (oldest) {
      const at = blocks.indexOf(oldest.block)
      const before = at > 0 ? blocks[at - 1] : undefined
      if (before) return this.#scan(this.#enter(before, true), true)
    }
    const last = this.#entries.at(-1)
    if (last && last.scanned < last.block.count) return this.#scan(last, false)
    const next = blocks[last ? blocks.indexOf(last.block) + 1 : 0]
    return next ? this.#scan(this.#enter(next, false), false) : false
  }

  #enter(block: LineBlock, isBefore: boolean): Entry {
    const entry: Entry = { block, rows: none, first: isBefore ? this.first : this.end, scanned: 0 }
    if (isBefore) this.#entries.unshift(entry)
    else this.#entries.push(entry)
    this.#byBlock.set(block, entry)
    return entry
  }

  #scan(entry: Entry, isBefore: boolean): boolean | Promise<boolean> {
    const to = entry.block.count
    const take = (found: Uint32Array): boolean => {
      if (isBefore) entry.first -= found.length
      entry.rows = entry.rows.length === 0 ? found : joined(entry.rows, found)
      entry.scanned = to
      return true
    }
    const found = this.#pick(entry.block, entry.scanned, to)
    return found instanceof Promise ? found.then(take) : take(found)
  }

  #forgetDropped(): void {
    const oldest = this.#store.blocks[0]
    // Blocks are dropped at the old end only; a block that is not held any more has a lower number.
    while (this.#entries[0] && (!oldest || this.#entries[0].block.first < oldest.first)) {
      const gone = this.#entries.shift()
      if (gone) this.#byBlock.delete(gone.block)
    }
  }
}

function joined(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (b.length === 0) return a
  const both = new Uint32Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function lowerBound(values: Uint32Array, wanted: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
