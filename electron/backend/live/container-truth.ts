import type { ContainerRow } from '#shared/contract/rows'
import type { EngineEvent } from './engine-event'
import type { TrueState } from './inspect-state'

type ToldState = 'running' | 'paused' | 'exited'

/** What the last event of a container says it is now. */
interface Told {
  readonly state: ToldState
  readonly exitCode: number | null
  /** How often the list has said something else since. */
  contradictions: number
}

const told: Readonly<Record<string, ToldState>> = {
  start: 'running',
  unpause: 'running',
  pause: 'paused',
  die: 'exited',
  died: 'exited',
}

const fitting: Readonly<Record<ToldState, (state: string) => boolean>> = {
  running: (state) => state !== 'created' && state !== 'paused' && state !== 'exited',
  paused: (state) => state === 'paused',
  exited: (state) => state !== 'running' && state !== 'paused',
}

/** Contradictions after which the list is no longer just late: looks are 50 ms or more apart. */
const patience = 4

/** The rows to believe, and what is still to be done about those that the list and the events disagree on. */
export interface Judgement {
  readonly rows: ContainerRow[]
  /** Ids to list again soon. */
  readonly again: readonly string[]
  /** Rows as listed, of which the container's own inspect must decide. */
  readonly inspect: readonly ContainerRow[]
}

/**
 * Settles what a container's state is when the list contradicts the events. The engine tells an event before its list
 * shows it, by a few milliseconds or, on a busy disk, by hundreds; so the event is believed first. With a full disk
 * the list stays wrong for good; then inspect decides, and its word is kept for as long as the list repeats the lie.
 */
export class ContainerTruth {
  readonly #told = new Map<string, Told>()
  readonly #corrections = new Map<string, { readonly lie: string; readonly truth: TrueState }>()

  note({ action, id, attributes }: EngineEvent): void {
    const state = told[action]
    if (state === undefined && action !== 'destroy') return
    this.#corrections.delete(id)
    if (state === undefined) this.#told.delete(id)
    else this.#told.set(id, { state, exitCode: exitCodeOf(attributes), contradictions: 0 })
  }

  judge(listed: readonly ContainerRow[]): Judgement {
    const again: string[] = []
    const inspect: ContainerRow[] = []
    const rows = listed.map((row) => {
      const correction = this.#corrections.get(row.id)
      if (correction?.lie === row.state) return { ...row, ...correction.truth }
      const last = this.#told.get(row.id)
      if (!last) return row
      if (fitting[last.state](row.state)) {
        this.#told.delete(row.id)
        return row
      }
      last.contradictions++
      if (last.contradictions < patience) again.push(row.id)
      else inspect.push(row)
      return asTold(row, last)
    })
    return { rows, again, inspect }
  }

  /** What inspect said of a row that the list shows otherwise. */
  correct(row: ContainerRow, truth: TrueState): void {
    this.#told.delete(row.id)
    if (truth.state !== row.state) this.#corrections.set(row.id, { lie: row.state, truth })
  }

  clear(): void {
    this.#told.clear()
    this.#corrections.clear()
  }
}

/** Podman names the attribute otherwise. */
function exitCodeOf({ exitCode, containerExitCode }: Record<string, string>): number | null {
  const code = Number.parseInt(exitCode ?? containerExitCode ?? '', 10)
  return Number.isNaN(code) ? null : code
}

function asTold(row: ContainerRow, { state, exitCode }: Told): ContainerRow {
  switch (state) {
    case 'paused':
      return { ...row, state, status: `${row.status} (Paused)` }
    case 'running': {
      const isUp = row.status.startsWith('Up')
      return { ...row, state, exitCode: null, status: isUp ? row.status.replace(' (Paused)', '') : 'Up' }
    }
    case 'exited':
      return { ...row, state, exitCode, health: null, ports: [], status: `Exited (${exitCode ?? '?'})` }
  }
}
