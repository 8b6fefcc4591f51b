/** Bytes of one slab. */
const slabSize = 1 << 20
/** Least room for one read; a socket rarely holds more. */
const leastRoom = 128 << 10
/** Slabs that are waited for. Where a reader never tells, the older ones are left to the garbage collector. */
const mostUsed = 32

type Slab = ReturnType<typeof Buffer.allocUnsafeSlow>

/**
 * Memory that a download is read into and that is used again once its bytes were worked off. Node takes fresh memory
 * for each piece instead, and collecting hundreds of megabytes of it costs as much time as the download itself.
 */
export class ReadBuffers {
  #at = 0
  #slab: Slab = Buffer.allocUnsafeSlow(slabSize)
  /** In the order in which they were filled; the last is the one that is being filled. */
  readonly #used = [this.#slab]
  readonly #free: Slab[] = []

  /** Where the next read may write to. */
  room(): Buffer {
    if (slabSize - this.#at < leastRoom) {
      this.#slab = this.#free.pop() ?? Buffer.allocUnsafeSlow(slabSize)
      this.#used.push(this.#slab)
      if (this.#used.length > mostUsed) this.#used.shift()
      this.#at = 0
    }
    return this.#slab.subarray(this.#at)
  }

  /** The bytes that were read into the last room. They stay as they are until a later piece is {@link spent}. */
  filled(length: number): Buffer {
    this.#at += length
    return this.#slab.subarray(this.#at - length, this.#at)
  }

  /** A piece, or a part of one, was worked off, and with it all before: pieces are worked off in their order. */
  spent(piece: Buffer): void {
    const index = this.#used.findIndex(({ buffer }) => buffer === piece.buffer)
    if (index > 0) this.#free.push(...this.#used.splice(0, index))
  }
}
