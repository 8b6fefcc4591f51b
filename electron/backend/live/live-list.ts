import type { LiveChange, ResourceKind } from '#shared/contract/live'
import { isSameRow } from '#shared/domain/is-same-row'
import type { Engine } from '../engine/engine'
import { Coalescer } from './coalesce'
import type { ListRows, RowOf, Wanted } from './list-rows'
import { ListTable } from './list-table'

const longestRetry = 30_000

/** Lets a kind look twice at what the engine listed before it is believed. */
export type Check<K extends ResourceKind> = (engine: Engine, rows: RowOf[K][]) => Promise<RowOf[K][]>

/** The live list of one kind: what is there, kept true to one engine at a time. */
export class LiveList<K extends ResourceKind> {
  readonly #kind: K
  readonly #list: ListRows<K>
  readonly #publish: (change: LiveChange) => void
  readonly #check: Check<K>
  readonly #table = new ListTable<K>()
  #engine: Engine | undefined
  #coalescer: Coalescer | undefined
  /** `stale`: rows are of a former connection, or the last look failed; the next one that succeeds is a snapshot. */
  #state: 'unknown' | 'known' | 'stale' = 'unknown'
  #failure: string | undefined
  #failures = 0
  #listedAt = 0
  #isAudit = false
  #retry: NodeJS.Timeout | undefined
  #onSurprise = (): void => undefined

  constructor(kind: K, list: ListRows<K>, publish: (change: LiveChange) => void, check: Check<K>) {
    this.#kind = kind
    this.#list = list
    this.#publish = publish
    this.#check = check
  }

  get rows(): ReadonlyMap<string, RowOf[K]> {
    return this.#table.rows
  }

  /** When everything was listed last, epoch ms; 0 for never. */
  get listedAt(): number {
    return this.#listedAt
  }

  /** What a new reader is told first; undefined while nothing is known yet. */
  current(): LiveChange | undefined {
    if (this.#failure !== undefined) return this.#failed(this.#failure)
    return this.#state === 'unknown' ? undefined : this.#snapshot()
  }

  /**
   * Follows another connection from now on; nothing is listed before `touchAll`.
   * @param isOther the engine is another one: what is known of the former goes away at once
   * @param onSurprise a full look found a change that no event had told
   */
  follow(engine: Engine, isOther: boolean, onSurprise: () => void): void {
    this.stop()
    this.#engine = engine
    this.#onSurprise = onSurprise
    this.#failures = 0
    if (this.#state === 'known') this.#state = 'stale'
    if (isOther && this.#table.rows.size > 0) {
      this.#table.clear()
      this.#publish(this.#snapshot())
    }
    this.#coalescer = new Coalescer((wanted, at) => this.#look(engine, wanted, at))
  }

  /** Ends all that would happen later. */
  stop(): void {
    this.#coalescer?.stop()
    clearTimeout(this.#retry)
  }

  /** @see Coalescer.touch */
  touch(id: string, at: number | undefined, isUrgent: boolean): void {
    this.#coalescer?.touch(id, at, isUrgent)
  }

  touchAll(at?: number): void {
    this.#coalescer?.touchAll(at)
  }

  /** Lists everything, to find what the events did not tell. */
  audit(): void {
    this.#isAudit = true
    this.#coalescer?.touchAll(undefined, false)
  }

  async #look(engine: Engine, wanted: Wanted, at: number | undefined): Promise<number> {
    const began = performance.now()
    let took = 0
    try {
      // Until everything was listed once, a part would look like the whole.
      const scope = this.#state === 'known' ? wanted : 'all'
      const listed = await this.#list(engine, scope)
      took = performance.now() - began
      const rows = await this.#check(engine, listed)
      if (this.#engine === engine) this.#take(rows, scope, at)
    } catch (error) {
      if (this.#engine === engine && !engine.signal.aborted) this.#fail(error)
    }
    return took
  }

  #take(rows: RowOf[K][], wanted: Wanted, at: number | undefined): void {
    const isFirst = this.#state !== 'known'
    const isAudit = this.#isAudit && wanted === 'all' && at === undefined
    const before = isAudit ? new Map(this.#table.rows) : this.#table.rows
    const { changed, removed } = this.#table.take(rows, wanted)
    this.#state = 'known'
    this.#failure = undefined
    this.#failures = 0
    if (wanted === 'all') {
      this.#listedAt = Date.now()
      this.#isAudit = false
    }
    if (isFirst) this.#publish(this.#snapshot())
    else if (changed.length > 0 || removed.length > 0) {
      const cause = at === undefined ? {} : { at }
      this.#publish({ kind: this.#kind, type: 'patch', changed, removed, ...cause } as LiveChange)
      if (isAudit && (removed.length > 0 || changed.some((row) => isNews(before.get(row.id), row))))
        this.#onSurprise()
    }
  }

  #fail(error: unknown): void {
    this.#failures++
    this.#state = this.#state === 'unknown' ? 'unknown' : 'stale'
    this.#failure = error instanceof Error ? error.message : String(error)
    this.#publish(this.#failed(this.#failure))
    const wait = Math.min(longestRetry, 500 * 2 ** this.#failures)
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.touchAll(), wait)
  }

  #snapshot(): LiveChange {
    return { kind: this.#kind, type: 'snapshot', rows: [...this.#table.rows.values()] } as LiveChange
  }

  #failed(message: string): LiveChange {
    return { kind: this.#kind, type: 'failed', message }
  }
}

/** More than the status text, which grows older by itself: `Up 3 minutes`. */
function isNews<Row extends object>(before: Row | undefined, row: Row): boolean {
  if (!before) return true
  return !isSameRow({ ...before, status: '' }, { ...row, status: '' })
}
