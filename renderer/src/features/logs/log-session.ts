import type { LogNotice } from '#shared/domain/log-wire'
import { LineGatherer } from './line-gatherer'
import { LineStore } from './line-store'
import { type FeedRequest, type FeedSink, type OpenBytes, readFeed } from './log-feed'
import { mergeLines } from './merge-lines'
import type { LogRange, LogWorld } from './protocol'
import { resumeRequest } from './resume-request'
import { ResumeSplice } from './resume-splice'
import { SourceLink } from './source-link'
import { type Anchor, anchorAt } from './splice'

/** What a view holds at most; beyond, its oldest lines are dropped. */
export const viewLimits = { bytes: 256 << 20, lines: 3_000_000 }
/** The place where a log goes on is given up after this silence (ms). */
const spliceSilence = 400

/** What a session works with. */
export interface SessionDeps {
  readonly open: OpenBytes
  /** Lines or states changed. */
  readonly changed: () => void
  /** All lines were replaced. */
  readonly replaced: () => void
}

/** Reads the logs of one container or several into a store, follows them, and goes on after every break. */
export class LogSession {
  readonly store = new LineStore(viewLimits)
  sources: SourceLink[] = []
  range: LogRange = { tail: 1000, since: null, until: null }
  readonly #deps: SessionDeps
  readonly #gatherer: LineGatherer
  #isEngineUp = true
  #isVisible = true
  #feed: AbortController | null = null
  #retryTimer: ReturnType<typeof setTimeout> | undefined
  #spliceTimer: ReturnType<typeof setTimeout> | undefined

  constructor(deps: SessionDeps) {
    this.#deps = deps
    this.#gatherer = new LineGatherer(this.store, deps.changed)
  }

  /** Reads anew: forgets all lines. */
  start(world: LogWorld, range: LogRange): void {
    this.#stop()
    this.#isEngineUp = world.isEngineUp
    this.range = range
    this.store.clear()
    this.sources = world.sources.map((known) => new SourceLink(known))
    this.#gatherer.isOrdering = this.sources.length > 1
    this.#deps.replaced()
    void (this.sources.length > 1 ? this.#readHistory() : this.#follow(this.sources))
  }

  /** What the page knows of the containers has changed. */
  setWorld(world: LogWorld): void {
    const isUpAgain = world.isEngineUp && !this.#isEngineUp
    this.#isEngineUp = world.isEngineUp
    this.sources = this.sources.map((source, index) => {
      const known = world.sources[index]
      if (!known) return source
      if (known.id !== source.id) {
        const successor = new SourceLink(known, 'ended')
        successor.rule = { rule: 'recreated' }
        return successor
      }
      if (isUpAgain || (known.isRunning && !source.isRunning)) source.forgive()
      source.name = known.name
      source.isRunning = known.isRunning
      source.isGone = known.isGone
      return source
    })
    this.#deps.changed()
    this.#plan()
  }

  /** Nothing is read while nobody can see it; what was missed is read afterwards. */
  setVisible(isVisible: boolean): void {
    if (isVisible === this.#isVisible) return
    this.#isVisible = isVisible
    if (isVisible) void this.#follow(this.sources.filter((source) => !source.isGone))
    else this.#stop()
  }

  /** Reads again what failed. */
  retry(): void {
    for (const source of this.sources) source.askAgain()
    this.#plan()
  }

  /** Forgets the lines; what comes later is shown. */
  clear(): void {
    this.#gatherer.flush()
    for (const [index, source] of this.sources.entries()) source.clearedAt = this.#lastOf(index)
    this.store.clear()
    this.#deps.replaced()
  }

  dispose(): void {
    this.#isVisible = false
    this.#stop()
  }

  #stop(): void {
    this.#feed?.abort()
    this.#feed = null
    clearTimeout(this.#retryTimer)
    clearTimeout(this.#spliceTimer)
    this.#gatherer.flush()
  }

  /** The last lines of several containers, put in order; then follows. */
  async #readHistory(): Promise<void> {
    const { sources, range } = this
    const stores = sources.map(() => new LineStore(viewLimits))
    const { isDone } = await this.#read(
      sources,
      { since: sources.map(() => range.since), tail: range.until ? 'all' : range.tail, follow: false },
      {
        line: (index, seconds, nanos, flags, bytes, start, end) =>
          stores[index]?.add(seconds, nanos, flags, index, bytes, start, end),
        notice: (index, notice) => {
          if (notice.state !== 'open' && notice.state !== 'ended') sources[index]?.apply(notice)
        },
      },
    )
    if (!isDone) return
    mergeLines(stores, this.store)
    for (const [index, source] of sources.entries()) {
      const last = anchorAt(this.store, index, 'newest')
      if (last) source.sawLine(last.seconds, last.nanos)
      source.forgive()
    }
    if (range.until) for (const source of sources) source.apply({ state: 'ended' })
    else void this.#follow(sources.filter((source) => source.state === 'loading' || source.isBroken))
    this.#deps.changed()
  }

  /** Reads on where each log stood, and follows. */
  async #follow(sources: readonly SourceLink[], isLong = false): Promise<void> {
    this.#stop()
    if (sources.length === 0 || !this.#isVisible) return
    const indexes = sources.map((source) => this.sources.indexOf(source))
    const anchors = indexes.map((index) => this.#lastOf(index))
    for (const [i, source] of sources.entries()) {
      const anchor = anchors[i]
      source.splice = anchor ? new ResumeSplice(anchor) : null
    }
    const { isDone, fault } = await this.#read(sources, resumeRequest(anchors, this.range, isLong), {
      line: (i, seconds, nanos, flags, bytes, start, end) => {
        const source = sources[i]
        const index = indexes[i]
        if (!source || index === undefined) return
        const splice = source.splice
        if (!splice) return this.#add(source, index, seconds, nanos, flags, bytes, start, end)
        const outcome = splice.take(seconds, nanos, flags, bytes, start, end)
        if (outcome === 'joined') source.splice = null
        else if (outcome === 'missed') this.#missed(source, index, isLong)
      },
      notice: (i, notice) => this.#notice(sources[i], indexes[i], notice, isLong),
      settled: () => this.#watchSplices(isLong),
    })
    if (!isDone) return
    this.#feed = null
    for (const [i, source] of sources.entries()) {
      const index = indexes[i]
      if (source.splice && index !== undefined) this.#missed(source, index, true)
      if (source.state === 'following' || source.state === 'loading')
        source.breakOff(fault?.message ?? '', '')
    }
    this.#gatherer.flush()
    this.#deps.changed()
    this.#plan()
  }

  /** One reading of the engine; `isDone` is false where it was broken off by us. */
  async #read(
    sources: readonly SourceLink[],
    request: Pick<FeedRequest, 'since' | 'tail' | 'follow'>,
    sink: Pick<FeedSink, 'line' | 'notice'> & { settled?: () => void },
  ): Promise<{ isDone: boolean; fault: Error | null }> {
    const feed = new AbortController()
    this.#feed = feed
    for (const source of sources) source.opening()
    let fault: Error | null = null
    try {
      await readFeed(
        this.#deps.open,
        { ids: sources.map(({ id }) => id), until: this.range.until, ...request },
        {
          ...sink,
          problem: (i, message) => {
            const source = sources[i]
            if (source) this.#gatherer.addRule(this.sources.indexOf(source), { rule: 'fault', message })
          },
          settled: () => {
            sink.settled?.()
            this.#deps.changed()
          },
        },
        feed.signal,
      )
    } catch (error) {
      fault = error instanceof Error ? error : new Error(String(error))
    }
    return { isDone: !feed.signal.aborted, fault }
  }

  #notice(
    source: SourceLink | undefined,
    index: number | undefined,
    notice: LogNotice,
    isLong: boolean,
  ): void {
    if (!source || index === undefined) return
    if (notice.state !== 'open' && source.splice) this.#missed(source, index, isLong)
    source.apply(notice)
    if (notice.state !== 'open') this.#plan()
    else if (source.rule?.rule === 'reconnected') this.#drawRule(source, index)
  }

  #add(
    source: SourceLink,
    index: number,
    seconds: number,
    nanos: number,
    flags: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    if (source.rule) this.#drawRule(source, index)
    source.sawLine(seconds, nanos)
    this.#gatherer.add(seconds, nanos, flags, index, bytes, start, end)
  }

  #drawRule(source: SourceLink, index: number): void {
    if (source.rule) this.#gatherer.addRule(index, source.rule)
    source.rule = null
  }

  /** The last line held was not found: there may be a gap, which is marked. */
  #missed(source: SourceLink, index: number, isLong: boolean): void {
    const { splice } = source
    if (!splice) return
    source.splice = null
    if (!isLong && !splice.isWhole && splice.held > 0) {
      // More was printed than the last lines hold.
      void this.#follow(
        this.sources.filter((each) => each.state === 'following' || each === source),
        true,
      )
      return
    }
    let isFirst = true
    for (const { seconds, nanos, flags, bytes } of splice.later()) {
      if (isFirst) source.rule ??= { rule: 'gap' }
      isFirst = false
      this.#add(source, index, seconds, nanos, flags, bytes, 0, bytes.length)
    }
  }

  #watchSplices(isLong: boolean): void {
    clearTimeout(this.#spliceTimer)
    const waiting = this.sources.filter(({ splice }) => splice && splice.held > 0)
    if (waiting.length === 0) return
    this.#spliceTimer = setTimeout(() => {
      for (const source of waiting) this.#missed(source, this.sources.indexOf(source), isLong)
      this.#gatherer.flush()
      this.#deps.changed()
    }, spliceSilence)
  }

  /** Where the log of a container goes on; null where none of its lines was read. */
  #lastOf(index: number): Anchor | null {
    const source = this.sources[index]
    const time = source?.lastTime
    if (!time) return null
    const held = anchorAt(this.store, index, 'newest') ?? source.clearedAt
    return held ?? { ...time, repeats: 1 }
  }

  /** Sees to it that what ought to be read is read, after a wait. */
  #plan(): void {
    clearTimeout(this.#retryTimer)
    const wanting = this.sources.filter((source) => source.wantsReading)
    if (wanting.length === 0 || !this.#isVisible || !this.#isEngineUp || this.range.until) return
    const wait = Math.min(...wanting.map((source) => source.wait))
    this.#retryTimer = setTimeout(() => {
      const due = this.sources.filter((source) => source.wantsReading && source.wait <= wait)
      if (due.length === 0) return
      void this.#follow(this.sources.filter((each) => each.state === 'following' || due.includes(each)))
    }, wait)
  }
}
