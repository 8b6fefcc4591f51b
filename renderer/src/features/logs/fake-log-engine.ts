import { encodeLogRecord, type LogNotice, logRecordHeader, logRecordKind } from '#shared/domain/log-wire'
import type { OpenBytes } from './log-feed'

interface FakeLine {
  readonly seconds: number
  readonly nanos: number
  readonly text: string
  readonly stream: 1 | 2
}

interface Reader {
  readonly id: string
  readonly source: number
  readonly until: number
  readonly controller: ReadableStreamDefaultController<Uint8Array>
}

const encoder = new TextEncoder()

/** Logs in memory, read as the app's own `/bytes/logs` is read: for tests of whatever reads them. */
export class FakeLogEngine {
  readonly logs = new Map<string, FakeLine[]>()
  /** The queries so far. */
  readonly queries: URLSearchParams[] = []
  /** What the next answers say instead of lines, by container. */
  readonly refusals = new Map<string, LogNotice>()
  isDown = false
  #readers: Reader[] = []

  readonly open: OpenBytes = async (query, signal) => {
    const parameters = new URLSearchParams(query)
    this.queries.push(parameters)
    if (this.isDown) throw new Error('down')
    const ids = parameters.getAll('id')
    const sinces = parameters.getAll('since')
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        const end = (): void => {
          this.#readers = this.#readers.filter((reader) => reader.controller !== controller)
          controller.error(signal.reason)
        }
        signal.addEventListener('abort', end)
        for (const [source, id] of ids.entries()) {
          const reader = { id, source, controller, until: Number(parameters.get('until') ?? Infinity) }
          this.#answer(reader, sinces[source] || '0', parameters)
        }
        if (!this.#readers.some((reader) => reader.controller === controller)) controller.close()
      },
    })
  }

  /** Prints a line; the time counts up by a millisecond with every line unless told. */
  print(id: string, text: string, options: { seconds?: number; nanos?: number; stream?: 1 | 2 } = {}): void {
    const lines = this.logs.get(id) ?? []
    this.logs.set(id, lines)
    const count = lines.length
    const line: FakeLine = {
      seconds: options.seconds ?? 1_700_000_000 + Math.floor(count / 1000),
      nanos: options.nanos ?? (count % 1000) * 1_000_000,
      stream: options.stream ?? 1,
      text,
    }
    lines.push(line)
    for (const reader of this.#readers) if (reader.id === id) this.#send(reader, line)
  }

  /** Every open answer about a container ends, as when it stopped. */
  end(id: string, notice: LogNotice = { state: 'ended' }): void {
    for (const reader of this.#readers.filter((each) => each.id === id)) {
      this.#readers.splice(this.#readers.indexOf(reader), 1)
      this.#notice(reader, notice)
      if (!this.#readers.some(({ controller }) => controller === reader.controller)) reader.controller.close()
    }
  }

  #answer(reader: Reader, since: string, parameters: URLSearchParams): void {
    const refusal = this.refusals.get(reader.id)
    if (refusal) {
      this.#notice(reader, refusal)
      return
    }
    this.#notice(reader, { state: 'open', isTty: false })
    const tail = parameters.get('tail') ?? 'all'
    const all = this.logs.get(reader.id) ?? []
    const from = tail === 'all' ? 0 : Math.max(0, all.length - Number(tail))
    for (const line of all.slice(from)) if (at(line) >= Number(since) - 1e-7) this.#send(reader, line)
    if (parameters.get('follow') === '1') this.#readers.push(reader)
    else this.#notice(reader, { state: 'ended' })
  }

  #send({ controller, source, until }: Reader, line: FakeLine): void {
    if (at(line) > until + 1e-7) return
    const date = new Date(line.seconds * 1000).toISOString().slice(0, 19)
    const payload = encoder.encode(`${date}.${String(line.nanos).padStart(9, '0')}Z ${line.text}\n`)
    const frame = new Uint8Array(8 + payload.length)
    frame[0] = line.stream
    new DataView(frame.buffer).setUint32(4, payload.length)
    frame.set(payload, 8)
    controller.enqueue(encodeLogRecord(logRecordKind.frames, source, frame))
  }

  #notice({ controller, source }: Reader, notice: LogNotice): void {
    const record = encodeLogRecord(logRecordKind.notice, source, encoder.encode(JSON.stringify(notice)))
    if (record.length > logRecordHeader) controller.enqueue(record)
  }
}

function at(line: FakeLine): number {
  return line.seconds + line.nanos / 1e9
}
