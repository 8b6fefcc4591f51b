import { LineStore } from './line-store'
import { type Anchor, isAfter } from './splice'

/** Standard output and error may stand out of order by less than this (s). */
export const resumeSlack = 1

const heldLimits = { bytes: 64 << 20, lines: 1_000_000 }

/**
 * Goes on with a log after a break: takes the lines of a reading that begins a little before the last line held, and
 * says from where on they are new. The last line's own moment is looked for, so nothing is lost or doubled.
 */
export class ResumeSplice {
  readonly #anchor: Anchor
  #toSee: number
  #held = new LineStore(heldLimits)
  #isWhole = false

  constructor(anchor: Anchor) {
    this.#anchor = anchor
    this.#toSee = anchor.repeats
  }

  /** Lines that are held back. */
  get held(): number {
    return this.#held.end
  }

  /** Whether the reading began early enough: a line of the time before the joint was in it. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /** `held`: not known yet; `joined`: what follows is new; `missed`: the last line is not there any more. */
  take(
    seconds: number,
    nanos: number,
    flags: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): 'held' | 'joined' | 'missed' {
    this.#held.add(seconds, nanos, flags, 0, bytes, start, end)
    if (seconds === this.#anchor.seconds && nanos === this.#anchor.nanos) {
      this.#isWhole = true
      this.#toSee--
      if (this.#toSee > 0) return 'held'
      this.#held.clear()
      return 'joined'
    }
    if (!isAfter(this.#anchor, seconds, nanos)) this.#isWhole = true
    return isAfter(this.#anchor, seconds, nanos, resumeSlack) ? 'missed' : 'held'
  }

  /** The lines held back that are later than the last line held; to be taken where the joint was missed. */
  *later(): Generator<{ seconds: number; nanos: number; flags: number; bytes: Uint8Array }> {
    for (const block of this.#held.blocks)
      for (let line = 0; line < block.count; line++) {
        const seconds = block.seconds[line] ?? 0
        const nanos = block.nanos[line] ?? 0
        if (isAfter(this.#anchor, seconds, nanos))
          yield { seconds, nanos, flags: block.flags[line] ?? 0, bytes: block.lineBytes(line) }
      }
  }
}
