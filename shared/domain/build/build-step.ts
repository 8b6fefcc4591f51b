/** How a step stands. `skipped`: the build ended before it began. */
export const stepStates = ['waiting', 'running', 'done', 'cached', 'failed', 'cancelled', 'skipped'] as const
export type StepState = (typeof stepStates)[number]

/** One step of a build, of either builder. */
export interface BuildStep {
  readonly id: string
  readonly stage: string | null
  readonly number: number | null
  readonly of: number | null
  readonly text: string
  readonly isInternal: boolean
  readonly state: StepState
  /** Epoch ms. */
  readonly startedAt: number | null
  readonly endedAt: number | null
  /** Line of the Dockerfile, from 1. */
  readonly line: number | null
  /** Bytes moved, where the builder counts them. */
  readonly progress: { readonly current: number; readonly total: number } | null
  readonly error: string | null
  /** Characters at the beginning of its log that are no longer kept. */
  readonly logCut: number
}

/** How many of a build's steps came out of the cache. FROM and the builder's own work do not count. */
export function cacheCount(steps: readonly BuildStep[]): { readonly cached: number; readonly total: number } {
  const counted = steps.filter(
    ({ isInternal, text, state }) =>
      !isInternal && !/^FROM\b/i.test(text) && (state === 'done' || state === 'cached'),
  )
  return { cached: counted.filter(({ state }) => state === 'cached').length, total: counted.length }
}
