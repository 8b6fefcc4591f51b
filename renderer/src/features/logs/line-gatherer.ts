import { lineFlag } from './line-block'
import { LineStore } from './line-store'
import { mergeLines } from './merge-lines'
import type { LogRule } from './protocol'

/** Lines of several containers are gathered this long, so that they can be put in order (ms). */
const gatherFor = 16
const gatheredLimits = { bytes: 64 << 20, lines: 1_000_000 }
const encoder = new TextEncoder()

/** Adds lines to a store; those of several containers in the order of their time, as far as they come together. */
export class LineGatherer {
  /** Whether lines come from several containers. */
  isOrdering = false
  readonly #store: LineStore
  readonly #onFlush: () => void
  readonly #gathered = new Map<number, LineStore>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(store: LineStore, onFlush: () => void) {
    this.#store = store
    this.#onFlush = onFlush
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
    if (!this.isOrdering) {
      this.#store.add(seconds, nanos, flags, source, bytes, start, end)
      return
    }
    let lines = this.#gathered.get(source)
    if (!lines) {
      lines = new LineStore(gatheredLimits)
      this.#gathered.set(source, lines)
    }
    lines.add(seconds, nanos, flags, source, bytes, start, end)
    this.#timer ??= setTimeout(() => {
      this.flush()
      this.#onFlush()
    }, gatherFor)
  }

  /** Adds something that happened between the lines. */
  addRule(source: number, rule: LogRule): void {
    this.flush()
    const bytes = encoder.encode(JSON.stringify(rule))
    this.#store.add(0, 0, lineFlag.rule, source, bytes, 0, bytes.length)
  }

  /** Puts what was gathered into the store. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#gathered.size === 0) return
    mergeLines([...this.#gathered.values()], this.#store)
    this.#gathered.clear()
  }
}
