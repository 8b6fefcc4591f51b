import { assertNever } from '../../assert-never'
import type { BuildEvent } from './build-event'
import type { BuildStep, StepState } from './build-step'
import { parseStepName } from './step-name'

/** Characters of one step's log that are kept: the newest. */
export const stepLogLimit = 256 << 10
/** Characters of all logs of a build together. */
export const buildLogLimit = 2 << 20
/** A frontend can make as many vertices as it likes. */
const mostSteps = 2000

/** The steps of a build as its events tell them. Memory is bounded, whatever the build prints. */
export class BuildTrace {
  readonly #steps = new Map<string, BuildStep>()
  readonly #logs = new Map<string, string>()
  #logSize = 0
  /** Id of the image, once there is one. */
  imageId: string | null = null
  /** What went wrong, in the builder's words. */
  failure: string | null = null

  get steps(): BuildStep[] {
    return [...this.#steps.values()]
  }

  step(id: string): BuildStep | undefined {
    return this.#steps.get(id)
  }

  /** The kept end of a step's log. */
  log(id: string): string {
    return this.#logs.get(id) ?? ''
  }

  take(event: BuildEvent): void {
    switch (event.type) {
      case 'step':
        this.#takeStep(event)
        return
      case 'log':
        this.#takeLog(event.step, event.text)
        return
      case 'progress': {
        const step = this.#steps.get(event.step)
        const { current, total } = event
        if (step) this.#steps.set(step.id, { ...step, progress: { current, total } })
        return
      }
      case 'image':
        this.imageId = event.id
        return
      case 'failure':
        this.failure ??= event.message
        return
      default:
        assertNever(event)
    }
  }

  /** The build has ended: what still runs was cancelled, or is the step that failed. */
  end(outcome: 'done' | 'failed' | 'cancelled', at: number): void {
    const hasFailed = this.steps.some(({ state }) => state === 'failed')
    for (const step of this.#steps.values()) {
      if (step.state === 'waiting') this.#steps.set(step.id, { ...step, state: 'skipped' })
      if (step.state !== 'running') continue
      const isCulprit = outcome === 'failed' && !hasFailed
      const state = outcome === 'done' ? 'done' : isCulprit ? 'failed' : 'cancelled'
      const error = isCulprit ? this.failure : step.error
      this.#steps.set(step.id, { ...step, state, error, endedAt: at })
    }
  }

  #takeStep(event: Extract<BuildEvent, { type: 'step' }>): void {
    const known = this.#steps.get(event.id)
    if (!known && this.#steps.size >= mostSteps) return
    const { name, ...told } = event
    const state = stateOf(event)
    const progress = state === 'running' ? (known?.progress ?? null) : null
    this.#steps.set(event.id, {
      ...parseStepName(name),
      id: told.id,
      state,
      startedAt: told.startedAt,
      endedAt: told.endedAt,
      line: told.line ?? known?.line ?? null,
      progress,
      error: told.error,
      logCut: known?.logCut ?? 0,
    })
  }

  #takeLog(id: string, text: string): void {
    const step = this.#steps.get(id)
    if (!step || text === '') return
    const before = this.log(id)
    const whole = before + text
    const room = Math.max(0, buildLogLimit - this.#logSize + before.length)
    const kept = whole.slice(-Math.min(stepLogLimit, room) || whole.length)
    this.#logs.set(id, kept)
    this.#logSize += kept.length - before.length
    if (kept.length < whole.length)
      this.#steps.set(id, { ...step, logCut: step.logCut + whole.length - kept.length })
  }
}

function stateOf({ startedAt, endedAt, isCached, error }: Extract<BuildEvent, { type: 'step' }>): StepState {
  if (error !== null) return /context cancell?ed/i.test(error) ? 'cancelled' : 'failed'
  if (isCached) return 'cached'
  if (endedAt !== null) return 'done'
  return startedAt === null ? 'waiting' : 'running'
}
