import type { ContainerRow } from '#shared/contract/rows'
import type { EngineEvent } from './engine-event'
import type { TrueState } from './inspect-state'

/** What a container must be after its last event. */
type Expectation = 'running' | 'paused' | 'ended'

const expectations: Readonly<Record<string, Expectation>> = {
  start: 'running',
  unpause: 'running',
  pause: 'paused',
  die: 'ended',
  stop: 'ended',
}

const fitting: Readonly<Record<Expectation, (state: string) => boolean>> = {
  running: (state) => state !== 'created' && state !== 'paused' && state !== 'exited',
  paused: (state) => state === 'paused',
  ended: (state) => state !== 'running' && state !== 'paused',
}

/**
 * Tells when the list contradicts the events. The engine tells an event a moment before its list shows it, and with
 * a full disk the list stays wrong for good: then the container's own inspect decides, and its word is kept for as
 * long as the list repeats the lie.
 */
export class ContainerTruth {
  readonly #expected = new Map<string, Expectation>()
  readonly #corrections = new Map<string, { readonly lie: string; readonly truth: TrueState }>()

  note({ action, id }: EngineEvent): void {
    const expected = expectations[action]
    if (expected === undefined && action !== 'destroy') return
    this.#corrections.delete(id)
    if (expected === undefined) this.#expected.delete(id)
    else this.#expected.set(id, expected)
  }

  /** The rows, with those states mended of which we know better. */
  mend(rows: readonly ContainerRow[]): ContainerRow[] {
    return rows.map((row) => {
      const correction = this.#corrections.get(row.id)
      return correction?.lie === row.state ? { ...row, ...correction.truth } : row
    })
  }

  /** Rows that are not what the last event of their container says they must be. */
  contradicted(rows: readonly ContainerRow[]): ContainerRow[] {
    return rows.filter((row) => {
      const expected = this.#expected.get(row.id)
      if (expected === undefined) return false
      const fits = fitting[expected](row.state)
      if (fits) this.#expected.delete(row.id)
      return !fits
    })
  }

  /** What inspect said of a row that the list shows otherwise. */
  correct(row: ContainerRow, truth: TrueState): void {
    this.#expected.delete(row.id)
    if (truth.state !== row.state) this.#corrections.set(row.id, { lie: row.state, truth })
  }

  clear(): void {
    this.#expected.clear()
    this.#corrections.clear()
  }
}
