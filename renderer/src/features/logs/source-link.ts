import type { LogTime } from '#shared/domain/log-stamp'
import type { LogNotice } from '#shared/domain/log-wire'
import type { LogRule, LogSourceState, LogWorld } from './protocol'
import type { ResumeSplice } from './resume-splice'
import type { Anchor } from './splice'

/** Waits before reading again a log that ended or broke (ms): never a tight loop, whatever the engine does. */
const waits = [300, 5_000, 15_000, 60_000]
/** A reading that lasted this long was sound (ms). */
const soundAfter = 10_000

/** One container of a view: how its log stands, and when it is to be read again. */
export class SourceLink {
  readonly id: string
  name: string
  isRunning: boolean
  isGone: boolean
  /** Finds the place where the log goes on; null once found. */
  splice: ResumeSplice | null = null
  /** To be drawn before the next line. */
  rule: LogRule | null = null
  /** Where to go on after the lines were cleared. */
  clearedAt: Anchor | null = null
  /** The reading was broken off, so there may be more. */
  isBroken = false
  #state: LogSourceState['state'] = 'loading'
  #isTty = false
  #message = ''
  #code = ''
  #attempts = 0
  #openedAt = 0
  #lastSeconds = -1
  #lastNanos = 0

  constructor(known: LogWorld['sources'][number], state: LogSourceState['state'] = 'loading') {
    this.id = known.id
    this.name = known.name
    this.isRunning = known.isRunning
    this.isGone = known.isGone
    this.#state = state
  }

  get state(): LogSourceState['state'] {
    return this.#state
  }

  /** The time of its last line; null while there was none. */
  get lastTime(): LogTime | null {
    return this.#lastSeconds < 0 ? null : { seconds: this.#lastSeconds, nanos: this.#lastNanos }
  }

  /** A line was taken. */
  sawLine(seconds: number, nanos: number): void {
    this.#lastSeconds = seconds
    this.#lastNanos = nanos
  }

  /** Whether its log ought to be read again: it broke, or the container runs and its log does not follow. */
  get wantsReading(): boolean {
    if (this.#state === 'driver-unreadable' || this.isGone) return false
    return this.isBroken || (this.isRunning && this.#state === 'ended')
  }

  /** How long to wait before the next reading (ms). */
  get wait(): number {
    return this.#attempts === 0 ? 0 : (waits[Math.min(this.#attempts, waits.length) - 1] ?? 0)
  }

  /** A reading begins. */
  opening(): void {
    this.#attempts++
    this.#openedAt = Date.now()
    this.#message = ''
    this.#code = ''
    // Told only if something new comes: an engine that sends the same end again started nothing.
    if (this.#state === 'ended') this.rule ??= { rule: 'restarted' }
  }

  /** A person asked, or the engine came back, or the container was started: no waiting. */
  forgive(): void {
    this.#attempts = 0
  }

  /** Reads again even what an earlier answer ruled out. */
  askAgain(): void {
    this.#attempts = 0
    if (this.#state !== 'following') this.isBroken = true
    if (this.#state === 'driver-unreadable') this.#state = 'loading'
  }

  apply(notice: LogNotice): void {
    this.isBroken = false
    if (notice.state !== 'open' && Date.now() - this.#openedAt > soundAfter) this.#attempts = 1
    switch (notice.state) {
      case 'open':
        this.#state = 'following'
        this.#isTty = notice.isTty
        break
      case 'ended':
        this.#state = 'ended'
        break
      case 'driver-unreadable':
        this.#state = 'driver-unreadable'
        this.#message = notice.driver
        break
      case 'cut':
        this.breakOff(notice.message, '')
        break
      case 'error':
        this.breakOff(notice.message, notice.code)
    }
  }

  /** The reading ended without the engine having said that this is all. */
  breakOff(message: string, code: string): void {
    this.#message = message
    this.#code = code
    this.isBroken = code !== 'not-found'
    if (this.#state === 'following') this.rule = { rule: 'reconnected' }
    this.#state = this.isBroken && code === '' ? 'reconnecting' : 'failed'
  }

  /** How it stands, as the page shows it. */
  toState(): LogSourceState {
    const isEarly = this.#state === 'ended' && this.isRunning && this.#attempts > 1
    return {
      state: isEarly ? 'ended-early' : this.#state,
      isTty: this.#isTty,
      message: this.#message,
      code: this.#code,
    }
  }
}
