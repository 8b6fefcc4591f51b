import { type LineBlock, lineFlag } from './line-block'
import type { LineStore } from './line-store'
import { literalMatcher } from './literal-matcher'
import type { Matcher } from './matcher'
import type { LogFilter, LogSearch } from './protocol'
import { type RegexWorker, regexMatcher, SlowExpressionError } from './regex-matcher'
import { RowIndex } from './row-index'

/** How long lines are looked at before anything else gets its turn (ms). */
const slice = 30

/** Which rows a view has: all lines, or those that a filter and a search leave. */
export class ViewRows {
  /** What is searched for; null where nothing is. */
  search: LogSearch | null = null
  matcher: Matcher | null = null
  /** Why the search could not be made. */
  fault: 'invalid' | 'slow' | null = null
  #filter: LogFilter = { streams: 'both', hidden: [] }
  #hits: RowIndex | null = null
  #shown: RowIndex | null = null
  #isRunning = false
  readonly #store: LineStore
  readonly #startRegex: () => RegexWorker
  readonly #changed: () => void

  /** `changed` is called while the rows are being found. */
  constructor(store: LineStore, startRegex: () => RegexWorker, changed: () => void) {
    this.#store = store
    this.#startRegex = startRegex
    this.#changed = changed
  }

  get first(): number {
    return (this.#shown ?? this.#store).first
  }

  get end(): number {
    return (this.#shown ?? this.#store).end
  }

  /** Lines that match what is searched for. */
  get hits(): RowIndex | null {
    return this.#hits
  }

  /** Whether every line has been looked at. */
  get isComplete(): boolean {
    return (this.#hits?.isComplete ?? true) && (this.#shown?.isComplete ?? true)
  }

  /** The line that a row shows. */
  lineOf(row: number): number | undefined {
    return this.#shown ? this.#shown.lineOf(row) : row
  }

  /** The row that shows a line, or the next one that is shown. */
  rowOf(line: number): number {
    return this.#shown ? this.#shown.rowFrom(line) : line
  }

  /** Whether this filter is the one in use. */
  isFiltered(filter: LogFilter): boolean {
    return filter.streams === this.#filter.streams && filter.hidden.join() === this.#filter.hidden.join()
  }

  /** Looks at nothing any more. */
  close(): void {
    this.matcher?.close()
    this.matcher = null
    this.#hits = null
    this.#shown = null
  }

  setFilter(filter: LogFilter): void {
    this.#filter = filter
    this.reset()
  }

  setSearch(search: LogSearch | null): void {
    this.matcher?.close()
    this.search = search
    this.matcher = null
    this.fault = null
    if (search && search.pattern !== '') {
      try {
        this.matcher = search.isRegex
          ? regexMatcher(search.pattern, search.isCaseSensitive, this.#startRegex)
          : literalMatcher(search.pattern, search.isCaseSensitive)
      } catch {
        this.fault = 'invalid'
      }
    }
    this.reset()
  }

  /** Begins anew: the lines, the filter or the search are others. */
  reset(): void {
    const { matcher } = this
    this.#hits = matcher
      ? new RowIndex(this.#store, (block, from, to) => matcher.pick(block, from, to))
      : null
    const mode = this.#hits ? (this.search?.mode ?? 'mark') : 'mark'
    const isFiltered = this.#filter.streams !== 'both' || this.#filter.hidden.length > 0
    if (mode === 'mark' && !isFiltered) this.#shown = null
    else if (mode === 'only' && !isFiltered) this.#shown = this.#hits
    else this.#shown = new RowIndex(this.#store, (block, from, to) => this.#pick(block, from, to, mode))
    void this.catchUp()
  }

  /** Looks at lines that were not looked at yet. */
  async catchUp(): Promise<void> {
    if (this.#isRunning || this.isComplete) return
    this.#isRunning = true
    let asked: Matcher | null = null
    try {
      for (let until = performance.now() + slice; ; ) {
        asked = this.matcher
        const step = this.#hits?.step() || (this.#shown !== this.#hits && this.#shown?.step())
        if (step instanceof Promise) await step
        else if (!step) break
        if (performance.now() < until) continue
        this.#changed()
        await nextTask()
        until = performance.now() + slice
      }
    } catch (error) {
      if (!(error instanceof SlowExpressionError)) throw error
      // One that was closed because another search began gives up in the same way.
      if (asked === this.matcher) this.#giveUp()
    } finally {
      this.#isRunning = false
    }
    this.#changed()
    if (!this.isComplete) await this.catchUp()
  }

  #giveUp(): void {
    this.matcher = null
    this.fault = 'slow'
    this.reset()
  }

  #pick(block: LineBlock, from: number, to: number, mode: LogSearch['mode']): Uint32Array {
    const found: number[] = []
    const { streams, hidden } = this.#filter
    const hits = this.#hits
    const isHidden = (line: number): boolean => hidden.includes(block.sources[line] ?? 0)
    for (let line = from; line < to; line++) {
      const flags = block.flags[line] ?? 0
      if (flags & lineFlag.rule && mode !== 'mark') continue
      if (streams !== 'both' && ((flags & lineFlag.stderr) !== 0) !== (streams === 'stderr')) continue
      if (hidden.length > 0 && isHidden(line)) continue
      if (hits && mode !== 'mark' && hits.has(block, line) !== (mode === 'only')) continue
      found.push(line)
    }
    return Uint32Array.from(found)
  }
}

/** Lets messages that wait be handled; unlike a timer it comes back at once. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
