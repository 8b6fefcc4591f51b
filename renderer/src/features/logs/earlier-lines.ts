import { LineStore } from './line-store'
import { type OpenBytes, readFeed } from './log-feed'
import { type LogSession, viewLimits } from './log-session'
import { anchorAt, countBefore } from './splice'

/** A reading that breaks is tried again this often, after this long (ms): a browser cuts it at any change of networks. */
const attempts = 4
const attemptEvery = 500
/** How often the number of lines read is told while loading (ms). */
const progressEvery = 200
/** Read beyond the oldest line held (s): standard output and error may stand a little out of order. */
const overlap = 2

/** Loads what the engine has before the oldest line of a view of one container, without gap or double. */
export class EarlierLines {
  isLoading = false
  /** Lines read so far while loading. */
  read = 0
  /** Nothing earlier exists, or it cannot be loaded: dropped for want of memory, cleared, or of a former container. */
  isComplete = false
  readonly #session: LogSession
  readonly #open: OpenBytes
  readonly #changed: () => void
  #abort = new AbortController()
  #wanted = 0

  constructor(session: LogSession, open: OpenBytes, changed: () => void) {
    this.#session = session
    this.#open = open
    this.#changed = changed
  }

  /** All lines were replaced, so whatever is on its way belongs to nothing. */
  reset(isComplete: boolean): void {
    this.#abort.abort()
    this.#abort = new AbortController()
    this.isLoading = false
    this.isComplete = isComplete
  }

  /** Loads about `amount` lines more. A wish for more while loading is fulfilled afterwards. */
  async load(amount: number): Promise<void> {
    const { store, range, sources } = this.#session
    if (this.isComplete || sources.length !== 1) return
    this.#wanted = Math.max(this.#wanted, amount)
    if (this.isLoading) return
    // Fewer than were asked for at first: there are no more.
    if (range.tail === 'all' || range.until || store.end - store.first < range.tail) {
      this.isComplete = true
      return
    }
    const signal = this.#abort.signal
    this.isLoading = true
    try {
      while (this.#wanted > 0 && !this.isComplete && !signal.aborted) {
        const next = this.#wanted
        this.#wanted = 0
        await this.#loadStubbornly(next, signal)
      }
    } catch {
      // The engine is gone or the log with it; the view's own state says so, and asking again is one scroll away.
      this.#wanted = 0
    }
    if (signal.aborted) return
    this.isLoading = false
    this.#changed()
  }

  async #loadStubbornly(amount: number, signal: AbortSignal): Promise<void> {
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        return await this.#loadOnce(amount, signal)
      } catch (error) {
        if (attempt === attempts) throw error
        await new Promise((resolve) => setTimeout(resolve, attemptEvery))
      }
    }
  }

  async #loadOnce(amount: number, signal: AbortSignal): Promise<void> {
    const { store, range, sources } = this.#session
    const anchor = anchorAt(store, 0, 'oldest')
    const source = sources[0]
    if (!anchor || !source || store.dropped > 0) {
      this.isComplete = true
      return
    }
    const isAll = amount === Number.POSITIVE_INFINITY
    const asked = store.end - store.first + amount
    const older = new LineStore({
      bytes: viewLimits.bytes - store.bytes,
      lines: viewLimits.lines - (store.end - store.first),
    })
    this.read = 0
    let told = performance.now()
    await readFeed(
      this.#open,
      {
        ids: [source.id],
        since: [range.since],
        until: { seconds: anchor.seconds + overlap, nanos: anchor.nanos },
        tail: isAll ? 'all' : asked,
        follow: false,
      },
      {
        line: (_, seconds, nanos, flags, bytes, start, end) => {
          this.read++
          older.add(seconds, nanos, flags, 0, bytes, start, end)
        },
        notice: (_, notice) => {
          if (notice.state === 'cut' || notice.state === 'error') throw new Error(notice.message)
        },
        problem: () => undefined,
        settled: () => {
          if (performance.now() - told < progressEvery) return
          told = performance.now()
          this.#changed()
        },
      },
      signal,
    )
    if (signal.aborted) return
    const count = countBefore(older, anchor)
    if (count !== null && count > 0) store.prepend(older, count)
    store.dropped += older.dropped
    this.isComplete = isAll || store.dropped > 0 || (count !== null && count > 0 && count < amount)
    // New lines came faster than the last ones were read: none of what was asked for is older than what is held.
    if (!this.isComplete && !count)
      this.#wanted = amount * 4 > 1_000_000 ? Number.POSITIVE_INFINITY : amount * 4
  }
}
