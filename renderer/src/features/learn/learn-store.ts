import { create } from 'zustand'
import type { LineError } from '#shared/commands/complete/read-typed'
import type { LineResult } from '../../commands/bar-store'
import { changeSettings, useSettingsStore } from '../../live/settings-store'

/** What became of a step's line. */
export interface Outcome {
  readonly state:
    | 'running'
    /** Its effect was seen. */
    | 'done'
    | 'failed'
    /** The person thought better of it, or cancelled it. */
    | 'cancelled'
    /** The engine agreed, but the effect was not seen in time. */
    | 'unseen'
    /** It was meant to fail, and did not. */
    | 'unexpected'
    /** The line cannot be read. */
    | 'unreadable'
  readonly line: string
  readonly result: LineResult | null
  readonly error: LineError | null
  /** Where the app would show the answer. */
  readonly place: string | null
}

interface LearnState {
  /** By step. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Lines that the person changed, by step. */
  readonly edited: ReadonlyMap<string, string>
  readonly registry: string
  readonly folder: string
}

/** What happened on the Learn page since the app was opened. */
export const useLearnStore = create<LearnState>(() => ({
  outcomes: new Map(),
  edited: new Map(),
  registry: '',
  folder: '',
}))

/** Shows what became of a step; null: as if it had not been run. */
export function setOutcome(key: string, outcome: Outcome | null): void {
  useLearnStore.setState(({ outcomes }) => ({ outcomes: changed(outcomes, key, outcome) }))
}

/** Keeps a line as the person wrote it; null: as the lesson has it. */
export function setEdited(key: string, line: string | null): void {
  useLearnStore.setState(({ edited }) => ({ edited: changed(edited, key, line) }))
}

function changed<T>(map: ReadonlyMap<string, T>, key: string, value: T | null): ReadonlyMap<string, T> {
  const next = new Map(map)
  if (value === null) next.delete(key)
  else next.set(key, value)
  return next
}

/** Ticks a step off, for good. What could not be kept is told by the next start: the step is open again. */
export function keepDone(key: string, isDone: boolean): void {
  const { learn } = useSettingsStore.getState()
  if (learn.done.includes(key) === isDone) return
  const done = isDone ? [...learn.done, key] : learn.done.filter((each) => each !== key)
  changeSettings({ learn: { ...learn, done } }).catch(() => undefined)
}
