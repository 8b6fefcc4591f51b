import { formatEngineTime } from '#shared/domain/log-stamp'
import { type LineBlock, lineFlag } from './line-block'
import type { LineStore } from './line-store'
import { type OpenBytes, readFeed } from './log-feed'
import type { LogSession } from './log-session'
import type { ViewRows } from './view-rows'

/** Text is handed to the browser in parts of this size, which it may keep on the disk. */
const partBytes = 8 << 20
const encoder = new TextEncoder()

/** What stands before each line of a text. */
export interface TextOptions {
  readonly stamps: boolean
  /** Names of the containers, where there are several. */
  readonly names: readonly string[]
}

/** The rows of a view as text: the bytes as they came, each line ended by a line feed. */
export function shownText(store: LineStore, view: ViewRows, options: TextOptions): Blob {
  const parts = new TextParts(options)
  for (let row = view.first; row < view.end; row++) {
    const line = view.lineOf(row)
    const block = line === undefined ? undefined : store.blockOf(line)
    if (block && line !== undefined) parts.addLine(block, line - block.first)
  }
  return parts.toBlob()
}

/** Everything that the engine has of one container's log within the range of the view. */
export async function engineText(
  session: LogSession,
  open: OpenBytes,
  options: TextOptions,
  signal: AbortSignal,
): Promise<Blob> {
  const parts = new TextParts(options)
  let fault = ''
  await readFeed(
    open,
    {
      ids: session.sources.map(({ id }) => id),
      since: session.sources.map(() => session.range.since),
      until: session.range.until,
      tail: 'all',
      follow: false,
    },
    {
      line: (source, seconds, nanos, _flags, bytes, start, end) =>
        parts.add(source, seconds, nanos, bytes, start, end),
      notice: (_, notice) => {
        if (notice.state === 'cut' || notice.state === 'error') fault = notice.message || notice.state
      },
      problem: (_, message) => {
        fault = message
      },
      settled: () => undefined,
    },
    signal,
  )
  if (fault) throw new Error(fault)
  return parts.toBlob()
}

class TextParts {
  readonly #options: TextOptions
  readonly #parts: Blob[] = []
  #buffer = new Uint8Array(partBytes)
  #used = 0

  constructor(options: TextOptions) {
    this.#options = options
  }

  addLine(block: LineBlock, line: number): void {
    if ((block.flags[line] ?? 0) & lineFlag.rule) return
    const start = block.starts[line] ?? 0
    const end = (block.starts[line + 1] ?? 1) - 1
    this.add(
      block.sources[line] ?? 0,
      block.seconds[line] ?? 0,
      block.nanos[line] ?? 0,
      block.bytes,
      start,
      end,
    )
  }

  add(source: number, seconds: number, nanos: number, bytes: Uint8Array, start: number, end: number): void {
    const { stamps, names } = this.#options
    if (stamps) this.#put(encoder.encode(`${formatStamp(seconds, nanos)} `))
    if (names.length > 1) this.#put(encoder.encode(`${names[source] ?? source} | `))
    this.#put(bytes.subarray(start, end))
    this.#put(lineFeed)
  }

  toBlob(): Blob {
    this.#flush()
    return new Blob(this.#parts, { type: 'text/plain' })
  }

  #put(bytes: Uint8Array): void {
    if (this.#used + bytes.length > this.#buffer.length) {
      this.#flush()
      if (bytes.length > this.#buffer.length) {
        this.#parts.push(new Blob([bytes.slice()]))
        return
      }
    }
    this.#buffer.set(bytes, this.#used)
    this.#used += bytes.length
  }

  #flush(): void {
    if (this.#used > 0) this.#parts.push(new Blob([this.#buffer.slice(0, this.#used)]))
    this.#used = 0
  }
}

const lineFeed = new Uint8Array([10])

/** As the engine writes it: `2026-11-21T08:41:28.123456789Z`. */
function formatStamp(seconds: number, nanos: number): string {
  const fraction = formatEngineTime({ seconds, nanos }).slice(-9)
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${fraction}Z`
}
