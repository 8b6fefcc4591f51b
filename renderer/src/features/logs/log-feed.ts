import { FramedLineReader, type LogLineReader, logStream, RawLineReader } from '#shared/domain/log-lines'
import { formatEngineTime, type LogTime } from '#shared/domain/log-stamp'
import { type LogNotice, LogRecordReader, logRecordKind } from '#shared/domain/log-wire'
import { lineFlag } from './line-block'

/** Opens `/bytes/logs?...` of the app's own origin. */
export type OpenBytes = (query: string, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>

/** What to read of the engine. */
export interface FeedRequest {
  readonly ids: readonly string[]
  /** By position of the id; null reads from the start. */
  readonly since: readonly (LogTime | null)[]
  readonly until: LogTime | null
  readonly tail: number | 'all'
  readonly follow: boolean
}

/** What comes of it. Sources are told by their position in the request. */
export interface FeedSink {
  /** A line without its line feed; the bytes are valid only during the call. */
  line(
    source: number,
    seconds: number,
    nanos: number,
    flags: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void
  notice(source: number, notice: LogNotice): void
  /** The engine's words about a fault in its log. */
  problem(source: number, message: string): void
  /** What arrived together has been handed over. */
  settled(): void
}

/**
 * Reads logs until the engine has sent all, or `signal` aborts (then nothing more is handed over).
 * @throws whatever broke the stream.
 */
export async function readFeed(
  open: OpenBytes,
  request: FeedRequest,
  sink: FeedSink,
  signal: AbortSignal,
): Promise<void> {
  const records = new LogRecordReader()
  const readers = request.ids.map((_, source) => new SourceReader(source, sink))
  const decoder = new TextDecoder()
  const reader = (await open(toQuery(request), signal)).getReader()
  const recordSink = {
    bytes: (source: number, kind: number, bytes: Uint8Array, start: number, end: number) =>
      readers[source]?.push(kind, bytes, start, end),
    notice: (source: number, json: Uint8Array) => {
      const notice = JSON.parse(decoder.decode(json)) as LogNotice
      if (notice.state !== 'open') readers[source]?.finish()
      sink.notice(source, notice)
    },
  }
  for (;;) {
    const { done, value } = await reader.read()
    if (done || signal.aborted) return
    records.push(value, recordSink)
    sink.settled()
  }
}

function toQuery({ ids, since, until, tail, follow }: FeedRequest): string {
  const query = new URLSearchParams()
  for (const id of ids) query.append('id', id)
  if (since.some(Boolean)) for (const time of since) query.append('since', time ? formatEngineTime(time) : '')
  if (until) query.set('until', formatEngineTime(until))
  query.set('tail', String(tail))
  query.set('follow', follow ? '1' : '0')
  return query.toString()
}

/** The lines of one source. */
class SourceReader {
  #lines: LogLineReader | undefined
  readonly #sink: Parameters<LogLineReader['finish']>[0]

  constructor(source: number, sink: FeedSink) {
    this.#sink = {
      line: (stream, seconds, nanos, bytes, start, end) =>
        sink.line(
          source,
          seconds,
          nanos,
          stream === logStream.stderr ? lineFlag.stderr : 0,
          bytes,
          start,
          end,
        ),
      problem: (bytes, start, end) =>
        sink.problem(source, new TextDecoder().decode(bytes.subarray(start, end))),
    }
  }

  push(kind: number, bytes: Uint8Array, start: number, end: number): void {
    this.#lines ??= kind === logRecordKind.raw ? new RawLineReader() : new FramedLineReader()
    this.#lines.push(bytes, start, end, this.#sink)
  }

  finish(): void {
    this.#lines?.finish(this.#sink)
  }
}
