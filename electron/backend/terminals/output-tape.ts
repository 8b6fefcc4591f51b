const newline = 0x0a

/** The latest output of a terminal, addressed by its offset from the first byte ever. */
export class OutputTape {
  readonly #chunks: Uint8Array[] = []
  #start = 0
  #end = 0

  /** `limit`: bytes kept for replay, at least, where there were as many. */
  constructor(readonly limit: number) {}

  /** Offset of the oldest byte kept. */
  get start(): number {
    return this.#start
  }

  /** Offset after the newest byte. */
  get end(): number {
    return this.#end
  }

  /** Adds output and forgets the oldest beyond the limit, but nothing from offset `unread` on. */
  append(chunk: Uint8Array, unread: number): void {
    this.#chunks.push(chunk)
    this.#end += chunk.length
    this.trim(unread)
  }

  /** Forgets what is beyond the limit and before offset `unread`. */
  trim(unread: number): void {
    const keepFrom = Math.min(unread, this.#end - this.limit)
    let dropped = 0
    for (const chunk of this.#chunks) {
      if (this.#start + chunk.length > keepFrom) break
      this.#start += chunk.length
      dropped += 1
    }
    this.#chunks.splice(0, dropped)
  }

  /** A copy of at most `max` bytes from offset `from` on; null where there are none. */
  read(from: number, max: number): Uint8Array<ArrayBuffer> | null {
    const length = Math.min(this.#end - from, max)
    if (length <= 0) return null
    const copy = new Uint8Array(length)
    let chunkStart = this.#start
    for (const chunk of this.#chunks) {
      const cut = chunk.subarray(Math.max(0, from - chunkStart), Math.max(0, from + length - chunkStart))
      copy.set(cut, Math.max(0, chunkStart - from))
      chunkStart += chunk.length
    }
    return copy
  }

  /**
   * Where a replay begins: the oldest byte kept; once output was forgotten, the first line start after it,
   * so that no character or escape sequence is cut in two.
   */
  replayStart(): number {
    if (this.#start === 0) return 0
    const head = this.read(this.#start, this.limit)
    const lineEnd = head?.indexOf(newline) ?? -1
    return lineEnd === -1 ? this.#start : this.#start + lineEnd + 1
  }
}
