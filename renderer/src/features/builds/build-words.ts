import type { TFunction } from 'i18next'
import type { Build } from '#shared/contract/builds'
import type { StepState } from '#shared/domain/build/build-step'
import type { StateLook } from '../../components/StateBadge'

/** What a build is called: its first tag, or the last part of its folder. */
export function nameOfBuild({ command }: Build): string {
  return command.tags?.[0] ?? (command.context.split(/[/\\]/).filter(Boolean).at(-1) || command.context)
}

/** What the badge of a build's state looks like. */
export const buildLooks = {
  running: 'busy',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Record<Build['state'], StateLook>

/** The word for a build's state. */
export function buildWord(state: Build['state'], t: TFunction<'builds'>): string {
  return t(buildWords[state])
}

const buildWords = {
  running: 'state.running',
  done: 'state.done',
  failed: 'state.failed',
  cancelled: 'state.cancelled',
} as const

/** The word for a step's state. */
export function stepWord(state: StepState, t: TFunction<'builds'>): string {
  return t(stepWords[state])
}

const stepWords = {
  waiting: 'step.waiting',
  running: 'step.running',
  done: 'step.done',
  cached: 'step.cached',
  failed: 'step.failed',
  cancelled: 'step.cancelled',
  skipped: 'step.skipped',
} as const satisfies Record<StepState, string>

/** What the builders are called, in every language. */
export const builderNames = { buildkit: 'BuildKit', classic: 'classic' } as const
