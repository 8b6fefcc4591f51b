import { create } from 'zustand'
import type { FromEnvironment } from '#shared/contract/activity'
import type { AppErrorData } from '#shared/errors'
import type { AnswerText } from './answer-text'

/** What became of a line that was run. */
export interface LineResult {
  readonly id: string
  readonly line: string
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  /** What the engine answered, line by line. */
  readonly details: readonly string[]
  /** Variables that were given by name alone. */
  readonly fromEnvironment?: FromEnvironment | undefined
  readonly failures: readonly { readonly name: string; readonly error: AppErrorData }[]
  /** That was asked for an image, as a person writes it. */
  readonly registry?: string | undefined
  /** What a query answered. */
  readonly answer?: AnswerText | undefined
  /** Ctrl+C for a container in the foreground; it goes on when the bar is closed. */
  readonly interrupt?: (() => void) | undefined
  /** Of a container in the foreground; null where it was left running. */
  readonly exitCode?: number | null | undefined
  /** The container in the foreground, while it is there. */
  readonly containerId?: string | undefined
  /** Ends an answer that goes on; undefined where nothing is under way that can be ended here. */
  readonly stop?: (() => void) | undefined
}

interface BarState {
  readonly isOpen: boolean
  /** The folder for paths is being chosen: Escape belongs to that. */
  readonly isChoosingFolder: boolean
  /** Lines of this visit, oldest first: queries too, which the activity does not keep. */
  readonly typed: readonly string[]
  /** Newest last. */
  readonly results: readonly LineResult[]
}

/** Most results that stay in view. */
const most = 20

/** The command bar: whether it is open, and what it has run. */
export const useBarStore = create<BarState>(() => ({
  isOpen: false,
  isChoosingFolder: false,
  typed: [],
  results: [],
}))

/** Opens the bar; what was run before is no longer shown, except what still runs. */
export function openBar(): void {
  useBarStore.setState(({ results }) => ({
    isOpen: true,
    results: results.filter(({ state }) => state === 'running'),
  }))
}

/** Closes the bar. What runs goes on; answers that go on end with the view of them. */
export function closeBar(): void {
  for (const { stop } of useBarStore.getState().results) stop?.()
  useBarStore.setState({ isOpen: false })
}

/** Takes the results away; answers that go on end. */
export function clearResults(): void {
  for (const { stop } of useBarStore.getState().results) stop?.()
  useBarStore.setState({ results: [] })
}

/** Keeps a line for the arrow up. */
export function rememberLine(line: string): void {
  useBarStore.setState(({ typed }) => ({ typed: [...typed.filter((each) => each !== line), line] }))
}

/** Adds a result, or puts it in the place of the one with its id. */
export function showResult(result: LineResult): void {
  useBarStore.setState(({ results }) => ({
    results: results.some(({ id }) => id === result.id)
      ? results.map((each) => (each.id === result.id ? result : each))
      : [...results, result].slice(-most),
  }))
}
