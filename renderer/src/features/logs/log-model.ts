import { giveBackLogWorker, takeLogWorker } from './log-worker'
import type { LogCommand, LogEvent, LogRange, LogRow, LogStatus, LogWorld } from './protocol'

/** What the page knows of its log, replaced as a whole with every update. */
export interface LogPicture {
  /** Null until the worker has told. */
  readonly status: LogStatus | null
  readonly rows: ReadonlyMap<number, LogRow>
  readonly epoch: number
  /** Row to be put at the upper edge, where rows were numbered anew. */
  readonly place: number | null
}

/** Rows kept around the window that the worker sent last, for scrolling back a little. */
const keptRows = 400

/** A model that no view takes, or takes again, within this time (ms) is closed. */
const untakenFor = 5000

/**
 * The page's side of a log worker: what was sent last, and who waits for an answer. It is made while its view is being
 * drawn for the first time, so that the log is read meanwhile; the view takes it when it is there, and lets it go.
 */
export class LogModel {
  picture: LogPicture = { status: null, rows: new Map(), epoch: -1, place: null }
  readonly #worker: Worker
  readonly #listeners = new Set<() => void>()
  #closing: ReturnType<typeof setTimeout>
  readonly #texts = new Map<number, { resolve: (text: Blob) => void; reject: (error: Error) => void }>()
  #nextText = 1
  #isClosed = false
  /** Called with the row of a match that was looked for. */
  onFound: (row: number | null) => void = () => undefined
  /** Called with the whole of a long line. */
  onLine: (row: number, text: string) => void = () => undefined

  /** Begins to read; `bytes` says where. */
  constructor(bytes: Extract<LogCommand, { type: 'open' }>['bytes'], world: LogWorld, range: LogRange) {
    this.#worker = takeLogWorker()
    this.#worker.onmessage = ({ data }: MessageEvent<LogEvent>) => this.#receive(data)
    this.#closing = setTimeout(() => this.#close(), untakenFor)
    this.send({ type: 'open', bytes, world, range })
  }

  /** No view took it in time, or its view is gone: nothing more will come. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** A view is there for it. Answers how the view lets it go. */
  take(): () => void {
    clearTimeout(this.#closing)
    return () => {
      // React may take a view away and put it back at once.
      this.#closing = setTimeout(() => this.#close(), 0)
    }
  }

  send(command: LogCommand): void {
    // The worker may be another view's by now.
    if (this.#isClosed) return
    this.#worker.postMessage(command)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly current = (): LogPicture => this.picture

  /**
   * The text of the rows shown, or of the whole log that the engine has.
   * @throws Error with the engine's words where it could not be read.
   */
  text(what: 'shown' | 'engine', stamps: boolean): Promise<Blob> {
    const request = this.#nextText++
    return new Promise((resolve, reject) => {
      this.#texts.set(request, { resolve, reject })
      this.send({ type: 'text', request, what, stamps })
    })
  }

  #close(): void {
    this.#isClosed = true
    // A text that is still being written is broken off with the worker.
    giveBackLogWorker(
      this.#worker,
      this.#texts.size > 0 ? Number.POSITIVE_INFINITY : (this.picture.status?.bytes ?? 0),
    )
    for (const { reject } of this.#texts.values()) reject(new Error('The view was closed.'))
    this.#texts.clear()
  }

  #receive(event: LogEvent): void {
    switch (event.type) {
      case 'update':
        this.picture = {
          status: event.status,
          rows: this.#rowsAfter(event),
          epoch: event.epoch,
          place: event.place,
        }
        for (const listener of this.#listeners) listener()
        // The next update is made after this one was drawn; a hidden page draws nothing and gets none.
        requestAnimationFrame(() => this.send({ type: 'drawn' }))
        break
      case 'found':
        this.onFound(event.row)
        break
      case 'line':
        this.onLine(event.row, event.text)
        break
      case 'text': {
        const waiting = this.#texts.get(event.request)
        this.#texts.delete(event.request)
        if (event.text) waiting?.resolve(event.text)
        else waiting?.reject(new Error(event.fault))
      }
    }
  }

  #rowsAfter({ epoch, rows, window }: Extract<LogEvent, { type: 'update' }>): Map<number, LogRow> {
    const kept = new Map<number, LogRow>()
    if (epoch === this.picture.epoch)
      for (const [number, row] of this.picture.rows)
        if (number >= window.first - keptRows && number < window.end + keptRows) kept.set(number, row)
    for (const row of rows) kept.set(row.row, row)
    return kept
  }
}
