const firstCapacity = 1 << 12
/** A buffer that grew beyond this for one long line is let go afterwards. */
const keptCapacity = 1 << 20

/** Bytes that are added to; grows by doubling. */
export class ByteBuffer {
  /** Valid up to {@link length}; another array after it grew. */
  bytes = new Uint8Array(firstCapacity)
  length = 0

  /** Adds `source[start..end)`. */
  add(source: Uint8Array, start: number, end: number): void {
    const needed = this.length + end - start
    if (needed > this.bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2))
      grown.set(this.bytes.subarray(0, this.length))
      this.bytes = grown
    }
    this.bytes.set(source.subarray(start, end), this.length)
    this.length = needed
  }

  clear(): void {
    this.length = 0
    if (this.bytes.length > keptCapacity) this.bytes = new Uint8Array(firstCapacity)
  }
}
