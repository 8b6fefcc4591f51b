import type { LiveChange, ResourceKind } from '#shared/contract/live'
import { mergeChanges } from './merge-changes'

/**
 * What one reader has yet to read: at most one change of each kind, however slow the reader is. Iterates until
 * `signal` aborts.
 */
export class ChangeQueue implements AsyncIterable<LiveChange> {
  readonly #waiting = new Map<ResourceKind, LiveChange>()
  readonly #signal: AbortSignal
  #wake: (() => void) | undefined

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  push(change: LiveChange): void {
    const queued = this.#waiting.get(change.kind)
    this.#waiting.set(change.kind, queued ? mergeChanges(queued, change) : change)
    this.#wake?.()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<LiveChange, void, void> {
    const wake = (): void => this.#wake?.()
    this.#signal.addEventListener('abort', wake)
    try {
      while (!this.#signal.aborted) {
        const [first] = this.#waiting
        if (first) {
          this.#waiting.delete(first[0])
          yield first[1]
        } else
          await new Promise<void>((resolve) => {
            this.#wake = resolve
          })
      }
    } finally {
      this.#signal.removeEventListener('abort', wake)
    }
  }
}
