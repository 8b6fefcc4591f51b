import { LineBlock, lineOverhead } from './line-block'

/** What a store may hold before its oldest lines are dropped. */
export interface LineLimits {
  readonly bytes: number
  readonly lines: number
}

/**
 * The lines of a log view, as blocks of bytes with an index: a million lines take little more than their text.
 * A line's number never changes: later lines count up, earlier ones that are loaded afterwards count down below
 * the first.
 */
export class LineStore {
  readonly blocks: LineBlock[] = []
  /** Bytes held, index included. */
  bytes = 0
  /** Lines dropped at the old end to keep within the limits. */
  dropped = 0
  readonly #limits: LineLimits
  #nextLine = 0

  constructor(limits: LineLimits) {
    this.#limits = limits
  }

  /** Number of the oldest line held. */
  get first(): number {
    return this.blocks[0]?.first ?? this.#nextLine
  }

  /** One more than the number of the newest line. */
  get end(): number {
    const last = this.blocks.at(-1)
    return last ? last.first + last.count : this.#nextLine
  }

  /** Adds the line `bytes[start..end)`, which holds no line feed. */
  add(
    seconds: number,
    nanos: number,
    flags: number,
    source: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    let block = this.blocks.at(-1)
    if (!block?.hasRoom(end - start)) {
      block?.seal()
      const first = this.end
      block = new LineBlock(first, end - start)
      this.blocks.push(block)
      this.#dropOldest()
    }
    block.add(seconds, nanos, flags, source, bytes, start, end)
    this.bytes += end - start + 1 + lineOverhead
  }

  /** The block that holds a line; undefined where none does. */
  blockOf(line: number): LineBlock | undefined {
    const blocks = this.blocks
    let low = 0
    let high = blocks.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const block = blocks[middle]
      if (!block) return undefined
      if (line < block.first) high = middle - 1
      else if (line >= block.first + block.count) low = middle + 1
      else return block
    }
    return undefined
  }

  /**
   * Puts the first `count` lines of `older` before the first line; `older` must not be used afterwards.
   * Answers how many lines were added: fewer where the limits are reached, the newest of them.
   */
  prepend(older: LineStore, count: number): number {
    let before = this.first
    let added = 0
    let rest = count
    const taken: LineBlock[] = []
    for (const block of older.blocks) {
      if (rest <= 0) break
      block.cutTo(Math.min(block.count, rest))
      rest -= block.count
      taken.push(block)
    }
    for (let block = taken.pop(); block; block = taken.pop()) {
      if (!this.#hasRoom(block)) break
      before -= block.count
      block.first = before
      block.seal()
      this.blocks.unshift(block)
      this.bytes += block.size
      added += block.count
    }
    this.dropped += count - added
    return added
  }

  /** Forgets all lines; numbers go on counting. */
  clear(): void {
    this.#nextLine = this.end
    this.blocks.length = 0
    this.bytes = 0
    this.dropped = 0
  }

  #hasRoom(block: LineBlock): boolean {
    const { bytes, lines } = this.#limits
    return this.bytes + block.size <= bytes && this.end - this.first + block.count <= lines
  }

  #dropOldest(): void {
    const { bytes, lines } = this.#limits
    while (this.blocks.length > 1 && (this.bytes > bytes || this.end - this.first > lines)) {
      const oldest = this.blocks.shift()
      if (!oldest) return
      this.bytes -= oldest.size
      this.dropped += oldest.count
    }
  }
}
