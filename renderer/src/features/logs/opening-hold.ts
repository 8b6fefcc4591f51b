/** An update costs the page a frame; one without lines is held back this long after opening (ms), as lines may come. */
const longest = 150
/** The last lines of a log come in a burst; its first ones are not drawn alone unless it pauses this long (ms). */
const burstPause = 12

/** How far the reading of a log has come. */
export interface Reading {
  readonly lines: number
  /** Lines that were asked for. */
  readonly tail: number | 'all'
  /** More lines may come at any moment. */
  readonly isWaiting: boolean
}

/** Holds the first update of a log back until there is a whole screen to draw, or none to be expected. */
export class OpeningHold {
  #until = 0
  #isFilling = false
  #longest: ReturnType<typeof setTimeout> | undefined
  #pause: ReturnType<typeof setTimeout> | undefined
  readonly #onEnd: () => void

  /** `onEnd` is called when nothing more is to be waited for. */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd
  }

  /** A log is opened; `isBurst` where its last lines come together, in their order. */
  start(isBurst: boolean): void {
    this.close()
    this.#isFilling = isBurst
    this.#until = performance.now() + longest
    this.#longest = setTimeout(this.#onEnd, longest)
  }

  /** Lines came. */
  sawLines({ lines, tail }: Reading): void {
    if (!this.#isFilling) return
    clearTimeout(this.#pause)
    if (tail !== 'all' && lines >= tail) this.#isFilling = false
    else if (lines > 0)
      this.#pause = setTimeout(() => {
        this.#isFilling = false
        this.#onEnd()
      }, burstPause)
  }

  /** Whether an update is to wait. */
  isHolding({ lines, isWaiting }: Reading): boolean {
    return isWaiting && performance.now() < this.#until && (this.#isFilling || lines === 0)
  }

  close(): void {
    clearTimeout(this.#longest)
    clearTimeout(this.#pause)
  }
}
