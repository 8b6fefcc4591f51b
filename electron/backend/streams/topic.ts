/**
 * Values published to whoever listens at the moment. Each subscriber has its own queue, so a slow one
 * holds up nobody; `merge` keeps that queue short where a newer value replaces an older one.
 */
export class Topic<T> {
  readonly #subscribers = new Set<(value: T) => void>()

  /** How many listen now. */
  get size(): number {
    return this.#subscribers.size
  }

  publish(value: T): void {
    for (const deliver of this.#subscribers) deliver(value)
  }

  /**
   * Values from now on, until `signal` aborts (the iteration then ends without an error). Listening starts
   * with the call, not with the first `next()`, so that nothing falls between a snapshot and its changes.
   * `merge` gets the last queued value and the new one, and answers what to keep of both.
   */
  subscribe(signal: AbortSignal, merge?: (queued: T, next: T) => T[]): AsyncIterableIterator<T> {
    const queue: T[] = []
    let wake: (() => void) | undefined
    const deliver = (value: T): void => {
      const last = queue.at(-1)
      if (merge && last !== undefined) queue.splice(-1, 1, ...merge(last, value))
      else queue.push(value)
      wake?.()
    }
    const stop = (): void => {
      this.#subscribers.delete(deliver)
      signal.removeEventListener('abort', stop)
      isStopped = true
      wake?.()
    }
    let isStopped = signal.aborted
    if (!isStopped) {
      this.#subscribers.add(deliver)
      signal.addEventListener('abort', stop)
    }
    return {
      [Symbol.asyncIterator]() {
        return this
      },
      async next() {
        while (queue.length === 0 && !isStopped) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
          wake = undefined
        }
        const value = isStopped ? undefined : queue.shift()
        return value === undefined ? { done: true, value: undefined } : { done: false, value }
      },
      async return() {
        stop()
        return { done: true, value: undefined }
      },
    }
  }
}
