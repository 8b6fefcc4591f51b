import type { Wanted } from './list-rows'

/** Milliseconds that the rest of a burst is gathered for. */
const shortestWindow = 50
const longestWindow = 250
/** The engine spends at most a fifth of its time on our lists: the window is this many times the last call. */
const rest = 5

/**
 * One look at the engine: at these ids, or at all. `at` is the oldest event time (epoch ms) that caused it.
 * @returns milliseconds that the engine was busy with it
 */
export type Look = (wanted: Wanted, at: number | undefined) => Promise<number>

/**
 * Turns touched ids into few calls: the first goes at once, what follows within the window goes together in one
 * call. Calls never overlap, so an older answer cannot overwrite a newer one.
 */
export class Coalescer {
  readonly #look: Look
  #ids = new Set<string>()
  #isAll = false
  #at: number | undefined
  #isLooking = false
  #freeAt = 0
  #timer: NodeJS.Timeout | undefined
  #dueAt = Number.POSITIVE_INFINITY
  #isStopped = false

  /** @param look must not reject */
  constructor(look: Look) {
    this.#look = look
  }

  /**
   * @param at the event's time, epoch ms
   * @param isUrgent false for what can wait for the window: it does not delay a change that follows it
   */
  touch(id: string, at?: number, isUrgent = true): void {
    this.#ids.add(id)
    this.#plan(at, isUrgent)
  }

  /** As {@link touch}, for everything. */
  touchAll(at?: number, isUrgent = true): void {
    this.#isAll = true
    this.#plan(at, isUrgent)
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  #plan(at: number | undefined, isUrgent: boolean): void {
    if (at !== undefined) this.#at = Math.min(at, this.#at ?? at)
    if (this.#isLooking || this.#isStopped) return
    const now = performance.now()
    const dueAt = Math.max(now + (isUrgent ? 0 : shortestWindow), this.#freeAt)
    if (dueAt <= now) return void this.#start()
    if (dueAt >= this.#dueAt) return
    clearTimeout(this.#timer)
    this.#dueAt = dueAt
    this.#timer = setTimeout(() => void this.#start(), dueAt - now)
  }

  async #start(): Promise<void> {
    clearTimeout(this.#timer)
    this.#dueAt = Number.POSITIVE_INFINITY
    const [wanted, at] = [this.#isAll ? 'all' : this.#ids, this.#at] as const
    this.#ids = new Set()
    this.#isAll = false
    this.#at = undefined
    this.#isLooking = true
    const began = performance.now()
    const took = await this.#look(wanted, at)
    this.#freeAt = began + Math.min(longestWindow, Math.max(shortestWindow, took * rest))
    this.#isLooking = false
    if (this.#ids.size > 0 || this.#isAll) this.#plan(undefined, true)
  }
}
