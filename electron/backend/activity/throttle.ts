/** Calls `act` at most once in `interval` milliseconds: at once, and once more at the end of the interval if asked again. */
export class Throttle {
  #timer: NodeJS.Timeout | undefined
  #isWanted = false

  constructor(
    private readonly interval: number,
    private readonly act: () => void,
  ) {}

  request(): void {
    if (this.#timer) {
      this.#isWanted = true
      return
    }
    this.act()
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#isWanted) {
        this.#isWanted = false
        this.request()
      }
    }, this.interval)
  }

  /** Does at once what was asked for and not yet done. */
  flush(): void {
    const isWanted = this.#isWanted
    this.cancel()
    if (isWanted) this.act()
  }

  /** Forgets what was asked for and not yet done. */
  cancel(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#isWanted = false
  }
}
