import type { StatsSample } from '#shared/contract/containers'
import { AppError } from '#shared/errors'
import type { EngineConnection } from '../engine/engine'
import { readNdjson } from '../streams/ndjson'
import { rawStatsSchema } from './stats-schema'
import { toSample } from './to-sample'

/** Milliseconds until a stream that broke, though the container may run, is opened again. */
const retryAfter = 3_000
/** Milliseconds that the stream stays open without readers: scrolling a list asks anew for most of its rows. */
const lingerTime = 1_000

/** One engine stream of samples of one container (GET /containers/{id}/stats), shared by all who watch it. */
export class StatsMeter {
  readonly #readers = new Set<(sample: StatsSample) => void>()
  #abort: AbortController | undefined
  #retry: NodeJS.Timeout | undefined
  #linger: NodeJS.Timeout | undefined
  #latest: StatsSample | undefined

  /** @param onIdle called when nobody has read for a while, after the stream was closed */
  constructor(
    private readonly id: string,
    private readonly connection: Pick<EngineConnection, 'current' | 'status'>,
    private readonly onIdle: () => void,
  ) {}

  /** Adds a reader, which gets the latest sample at once where there is one. */
  add(reader: (sample: StatsSample) => void): void {
    clearTimeout(this.#linger)
    this.#readers.add(reader)
    if (this.#latest) reader(this.#latest)
    this.open()
  }

  delete(reader: (sample: StatsSample) => void): void {
    this.#readers.delete(reader)
    if (this.#readers.size > 0) return
    this.#linger = setTimeout(() => {
      this.close()
      this.onIdle()
    }, lingerTime)
  }

  /** Starts reading unless it does already; a container that does not run ends it quietly. */
  open(): void {
    clearTimeout(this.#retry)
    if (this.#abort || this.#readers.size === 0) return
    const abort = new AbortController()
    this.#abort = abort
    void this.#read(abort)
  }

  close(): void {
    clearTimeout(this.#retry)
    clearTimeout(this.#linger)
    this.#latest = undefined
    this.#abort?.abort()
    this.#abort = undefined
  }

  async #read(abort: AbortController): Promise<void> {
    try {
      await this.#readSamples(abort.signal)
    } catch (error) {
      const isGone = error instanceof AppError && error.code === 'not-found'
      // Where the engine itself is gone, reconnecting opens this again.
      if (!abort.signal.aborted && !isGone && this.connection.status.state === 'connected') {
        this.#retry = setTimeout(() => this.open(), retryAfter)
      }
    }
    abort.abort()
    if (this.#abort !== abort) return
    this.#abort = undefined
    this.#latest = undefined
  }

  async #readSamples(signal: AbortSignal): Promise<void> {
    const stream = await this.connection.current().open({
      request: `GET /containers/${this.id}/stats`,
      purpose: 'stats',
      run: (docker, abortSignal) =>
        docker.getContainer(this.id).stats({ stream: true, ...({ abortSignal } as object) }),
      signal,
    })
    for await (const line of readNdjson(stream, signal)) {
      const raw = rawStatsSchema.safeParse(line)
      if (!raw.success) continue
      const sample = toSample(this.id, raw.data)
      // The engine goes on sending zeroes for a container that has ended.
      if (!sample) return
      this.#latest = sample
      for (const deliver of this.#readers) deliver(sample)
    }
  }
}
