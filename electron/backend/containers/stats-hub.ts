import { setTimeout as sleep } from 'node:timers/promises'
import type { StatsSample } from '#shared/contract/containers'
import type { EngineConnection } from '../engine/engine'
import type { EngineEvent } from '../live/engine-event'
import type { Topic } from '../streams/topic'
import { StatsMeter } from './stats-meter'

/** Milliseconds between two batches to the same subscriber. */
const batchInterval = 500

/** Samples of resource use for whoever watches; an engine stream is open only while somebody does. */
export class StatsHub {
  readonly #meters = new Map<string, StatsMeter>()
  readonly #end = new AbortController()

  constructor(
    private readonly connection: Pick<EngineConnection, 'current' | 'status' | 'changes'>,
    engineEvents: Topic<EngineEvent>,
  ) {
    void this.#followEvents(engineEvents)
    void this.#followConnection()
  }

  /** Batches of the newest samples of the given containers, at most two a second, until `signal` aborts. */
  async *watch(ids: readonly string[], signal: AbortSignal): AsyncGenerator<StatsSample[], void, void> {
    const latest = new Map<string, StatsSample>()
    let wake = (): void => undefined
    const take = (sample: StatsSample): void => {
      latest.set(sample.id, sample)
      wake()
    }
    const stop = (): void => wake()
    signal.addEventListener('abort', stop)
    for (const id of ids) this.#meterOf(id).add(take)
    try {
      while (!signal.aborted) {
        if (latest.size === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
          continue
        }
        const batch = [...latest.values()]
        latest.clear()
        yield batch
        await sleep(batchInterval, undefined, { signal }).catch(() => undefined)
      }
    } finally {
      signal.removeEventListener('abort', stop)
      for (const id of ids) this.#meters.get(id)?.delete(take)
    }
  }

  dispose(): void {
    this.#end.abort()
    for (const meter of this.#meters.values()) meter.close()
  }

  #meterOf(id: string): StatsMeter {
    const known = this.#meters.get(id)
    if (known) return known
    const meter = new StatsMeter(id, this.connection, () => this.#meters.delete(id))
    this.#meters.set(id, meter)
    return meter
  }

  async #followEvents(engineEvents: Topic<EngineEvent>): Promise<void> {
    for await (const { kind, action, id } of engineEvents.subscribe(this.#end.signal)) {
      if (kind !== 'container') continue
      if (action === 'start') this.#meters.get(id)?.open()
      else if (action === 'die' || action === 'died') this.#meters.get(id)?.close()
    }
  }

  async #followConnection(): Promise<void> {
    for await (const { state } of this.connection.changes.subscribe(this.#end.signal)) {
      if (state !== 'connected') continue
      for (const meter of this.#meters.values()) meter.open()
    }
  }
}
