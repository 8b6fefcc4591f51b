const blockBytes = 1 << 20
const blockLines = 1 << 14

/** Index bytes per line: start, seconds, nanoseconds, flags, source. */
export const lineOverhead = 14

/** What a line is, as bits. */
export const lineFlag = {
  stderr: 1,
  /** Not of the log: a {@link LogRule} as JSON. */
  rule: 2,
} as const

/** Consecutive lines: their bytes, each line ended by a line feed, and where each begins. */
export class LineBlock {
  /** Number of the first line. */
  first: number
  count = 0
  bytes: Uint8Array<ArrayBuffer>
  /** Offset of each line, and behind the last one the end of all. */
  starts: Uint32Array<ArrayBuffer>
  seconds: Uint32Array<ArrayBuffer>
  nanos: Uint32Array<ArrayBuffer>
  flags: Uint8Array<ArrayBuffer>
  sources: Uint8Array<ArrayBuffer>
  #used = 0

  /** @param longest length of a line that must fit */
  constructor(first: number, longest: number) {
    this.first = first
    this.bytes = new Uint8Array(Math.max(blockBytes, longest + 1))
    this.starts = new Uint32Array(blockLines + 1)
    this.seconds = new Uint32Array(blockLines)
    this.nanos = new Uint32Array(blockLines)
    this.flags = new Uint8Array(blockLines)
    this.sources = new Uint8Array(blockLines)
  }

  /** Bytes that it counts for. */
  get size(): number {
    return this.#used + this.count * lineOverhead
  }

  hasRoom(length: number): boolean {
    return this.count < this.flags.length && this.#used + length < this.bytes.length
  }

  add(
    seconds: number,
    nanos: number,
    flags: number,
    source: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    const line = this.count++
    let at = this.#used
    this.seconds[line] = seconds
    this.nanos[line] = nanos
    this.flags[line] = flags
    this.sources[line] = source
    this.bytes.set(bytes.subarray(start, end), at)
    at += end - start
    this.bytes[at++] = 10
    this.starts[line + 1] = at
    this.#used = at
  }

  /** The bytes of lines `from` (counted within the block) up to `to`, line feeds included. */
  slice(from: number, to: number): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(this.starts[from], this.starts[to])
  }

  /** The bytes of one line without its line feed. */
  lineBytes(line: number): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(this.starts[line], (this.starts[line + 1] ?? 1) - 1)
  }

  /** Keeps the first `count` lines only. */
  cutTo(count: number): void {
    this.count = count
    this.#used = this.starts[count] ?? 0
  }

  /** No more lines will come: gives back what was reserved for them. */
  seal(): void {
    const { count } = this
    if (this.#used < this.bytes.length * 0.75) this.bytes = this.bytes.slice(0, this.#used)
    if (count === this.flags.length) return
    this.starts = this.starts.slice(0, count + 1)
    this.seconds = this.seconds.slice(0, count)
    this.nanos = this.nanos.slice(0, count)
    this.flags = this.flags.slice(0, count)
    this.sources = this.sources.slice(0, count)
  }
}
