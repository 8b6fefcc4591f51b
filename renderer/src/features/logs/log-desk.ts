import { EarlierLines } from './earlier-lines'
import type { OpenBytes } from './log-feed'
import { LogSession } from './log-session'
import { engineText, shownText } from './log-text'
import { OpeningHold, type Reading } from './opening-hold'
import type { LogCommand, LogEvent, LogRange, LogRow, LogStatus, LogWindow, LogWorld } from './protocol'
import type { RegexWorker } from './regex-matcher'
import { buildRow, markRows } from './row-builder'
import { ViewRows } from './view-rows'

/** What surrounds the desk. */
export interface DeskDeps {
  readonly open: OpenBytes
  readonly startRegex: () => RegexWorker
  readonly post: (event: LogEvent) => void
}

/** A long line is shown whole up to this length (bytes); what is beyond can be saved. */
const wholeLineBytes = 1 << 20
/** Rows of a window that are above the upper edge of what a person sees. */
const shownFrom = 10
/** Rows sent before the page has said how many it can draw. */
const firstWindow = 50

/**
 * The worker's side of a log view: holds the lines, answers what the page wants to draw, search or save. One update at
 * a time is on its way to the page; the next one waits until that one was drawn, so a flood of lines cannot become a
 * flood of messages.
 */
export class LogDesk {
  readonly #deps: DeskDeps
  readonly #session: LogSession
  readonly #rows: ViewRows
  readonly #earlier: EarlierLines
  readonly #hold = new OpeningHold(() => {
    if (this.#isDirty) this.#changed()
  })
  #window: LogWindow = { first: 0, count: firstWindow, isFollowing: true }
  #world: LogWorld | null = null
  #epoch = 0
  #sent = { first: 0, end: 0 }
  #isDrawing = false
  #isDirty = false
  #isScheduled = false
  #current = 0
  #isUnmarked = false
  #place: number | null = null

  constructor(deps: DeskDeps) {
    this.#deps = deps
    this.#session = new LogSession({
      open: deps.open,
      changed: () => this.#linesChanged(),
      replaced: () => this.#replaced(),
    })
    this.#rows = new ViewRows(this.#session.store, deps.startRegex, () => this.#changed())
    this.#earlier = new EarlierLines(this.#session, deps.open, () => this.#linesChanged())
  }

  /** Reads nothing any more. */
  close(): void {
    this.#earlier.reset(true)
    this.#session.dispose()
    this.#rows.close()
    this.#hold.close()
  }

  /** Does what the page asks; `close` is for whoever keeps the desk. */
  handle(command: Exclude<LogCommand, { type: 'close' }>): void {
    switch (command.type) {
      case 'open':
        this.#start(command.world, command.range)
        break
      case 'range':
        if (this.#world) this.#start(this.#world, command.range)
        break
      case 'world':
        this.#world = command.world
        this.#session.setWorld(command.world)
        break
      case 'window':
        this.#window = command.window
        this.#changed()
        break
      case 'drawn':
        this.#isDrawing = false
        if (this.#isDirty) this.#schedule()
        break
      case 'search':
        if (!command.search && !this.#rows.search) break
        this.#current = 0
        this.#renumber(() => this.#rows.setSearch(command.search))
        break
      case 'filter':
        if (this.#rows.isFiltered(command.filter)) break
        this.#renumber(() => this.#rows.setFilter(command.filter))
        break
      case 'find':
        this.#find(command.from, command.direction)
        break
      case 'earlier':
        this.#loadEarlier(command.amount)
        break
      case 'retry':
        this.#session.retry()
        break
      case 'clear':
        this.#session.clear()
        this.#earlier.reset(true)
        break
      case 'visible':
        this.#session.setVisible(command.isVisible)
        break
      case 'line':
        this.#sendLine(command.row)
        break
      case 'text':
        void this.#sendText(command)
    }
  }

  #start(world: LogWorld, range: LogRange): void {
    this.#world = world
    this.#earlier.reset(false)
    this.#hold.start(world.sources.length === 1 && range.tail !== 'all')
    this.#session.start(world, range)
  }

  /** Several logs are read anew: what comes before belongs between the lines that are held. */
  #loadEarlier(amount: number | 'all'): void {
    const { range } = this.#session
    if (this.#session.sources.length === 1) {
      void this.#earlier.load(amount === 'all' ? Number.POSITIVE_INFINITY : amount)
      this.#changed()
    } else if (this.#world && range.tail !== 'all')
      this.#start(this.#world, { ...range, tail: amount === 'all' ? 'all' : range.tail + amount })
  }

  #replaced(): void {
    this.#place = null
    this.#rows.reset()
    this.#newEpoch()
  }

  /** Other rows for the same lines: what a person was looking at stays in view. */
  #renumber(change: () => void): void {
    const { isFollowing, first, count } = this.#window
    const top = Math.max(this.#rows.first, first + shownFrom)
    const line = isFollowing ? undefined : this.#rows.lineOf(top)
    change()
    const moved = line === undefined ? top : this.#rows.rowOf(line)
    if (moved !== top) {
      this.#place = moved
      this.#window = { first: moved - shownFrom, count, isFollowing }
    }
    this.#newEpoch()
  }

  #newEpoch(): void {
    this.#epoch++
    this.#sent = { first: 0, end: 0 }
    this.#changed()
  }

  #linesChanged(): void {
    void this.#rows.catchUp()
    this.#hold.sawLines(this.#reading())
    this.#changed()
  }

  #changed(): void {
    this.#isDirty = true
    if (!this.#isDrawing && !this.#hold.isHolding(this.#reading())) this.#schedule()
  }

  #reading(): Reading {
    const { store, sources, range } = this.#session
    const isWaiting = sources.every(({ state }) => state === 'loading' || state === 'following')
    return { lines: store.end - store.first, tail: range.tail, isWaiting }
  }

  /** At the end of the present task, when all that came together is known. */
  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    queueMicrotask(() => void this.#update())
  }

  async #update(): Promise<void> {
    this.#isScheduled = false
    if (this.#isDrawing) return
    this.#isDrawing = true
    this.#isDirty = false
    const { first, end } = this.#clip()
    const epoch = this.#epoch
    if (this.#isUnmarked && this.#rows.isComplete) this.#sent = { first: 0, end: 0 }
    const sent = this.#sent
    const built: LogRow[] = []
    for (let row = first; row < end; row++) {
      if (row >= sent.first && row < sent.end) continue
      const line = this.#rows.lineOf(row)
      const made = line === undefined ? null : buildRow(this.#session.store, row, line)
      if (made) built.push(made)
    }
    this.#sent = { first, end }
    // An expression marks only lines that it has gone through in time; rows drawn before that are sent again.
    const isMarkable = !this.#rows.search?.isRegex || this.#rows.isComplete
    this.#isUnmarked = !isMarkable
    const marking = isMarkable ? markRows(built, this.#rows) : built
    const rows = marking instanceof Promise ? await marking : marking
    // Row numbers may mean something else by now.
    if (epoch === this.#epoch) {
      const place = this.#place
      this.#place = null
      this.#deps.post({ type: 'update', epoch, status: this.#status(), rows, window: { first, end }, place })
    } else {
      this.#isDrawing = false
      this.#schedule()
    }
  }

  #clip(): { first: number; end: number } {
    const { first, end } = this.#rows
    const { count, isFollowing } = this.#window
    const from = Math.max(first, isFollowing ? end - count : Math.min(this.#window.first, end))
    return { first: from, end: Math.max(from, Math.min(end, from + count)) }
  }

  #status(): LogStatus {
    const { store, sources, range } = this.#session
    const { search, hits, fault } = this.#rows
    return {
      first: this.#rows.first,
      end: this.#rows.end,
      lines: store.end - store.first,
      bytes: store.bytes,
      dropped: store.dropped,
      sources: sources.map((source) => source.toState()),
      search: search && {
        matches: hits ? hits.end - hits.first : 0,
        isDone: this.#rows.isComplete,
        fault,
        current: this.#current,
      },
      earlier: {
        isLoading: this.#earlier.isLoading,
        read: this.#earlier.read,
        // Fewer lines than were asked for: there are no more.
        isComplete:
          range.tail === 'all' ||
          store.end - store.first < range.tail ||
          (sources.length === 1 && this.#earlier.isComplete),
      },
    }
  }

  /** The next match after a row, or before it; begins again at the other end. */
  #find(from: number, direction: 1 | -1): void {
    const { hits } = this.#rows
    if (!hits || hits.end === hits.first) {
      this.#deps.post({ type: 'found', row: null })
      return
    }
    const line = this.#rows.lineOf(from) ?? (direction > 0 ? this.#session.store.first - 1 : from)
    let hit = direction > 0 ? hits.rowFrom(line + 1) : hits.rowFrom(line) - 1
    if (hit >= hits.end) hit = hits.first
    if (hit < hits.first) hit = hits.end - 1
    this.#current = hit - hits.first + 1
    const found = hits.lineOf(hit)
    this.#deps.post({ type: 'found', row: found === undefined ? null : this.#rows.rowOf(found) })
    this.#changed()
  }

  #sendLine(row: number): void {
    const line = this.#rows.lineOf(row)
    const block = line === undefined ? undefined : this.#session.store.blockOf(line)
    if (!block || line === undefined) return
    const bytes = block.lineBytes(line - block.first).subarray(0, wholeLineBytes)
    this.#deps.post({ type: 'line', row, text: new TextDecoder().decode(bytes) })
  }

  async #sendText({ request, what, stamps }: Extract<LogCommand, { type: 'text' }>): Promise<void> {
    const names = this.#session.sources.length > 1 ? this.#session.sources.map(({ name }) => name) : []
    const options = { stamps, names }
    try {
      const text =
        what === 'shown'
          ? shownText(this.#session.store, this.#rows, options)
          : await engineText(this.#session, this.#deps.open, options, new AbortController().signal)
      this.#deps.post({ type: 'text', request, text, fault: '' })
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error)
      this.#deps.post({ type: 'text', request, text: null, fault })
    }
  }
}
