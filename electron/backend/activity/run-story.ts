import type { RunStep } from '#shared/contract/run-step'
import type { Engine } from '../engine/engine'
import type { EngineEvent } from '../live/engine-event'
import type { Topic } from '../streams/topic'
import { firstOutput, type OutputSource } from './first-output'
import { stepOfEvent } from './step-of-event'
import { inOrder } from './steps-in-order'
import type { NewStep, Story } from './story'

/** Milliseconds after the start for which the story goes on. */
const followed = 10_000
/** Milliseconds that what belongs to an end (the last words, the removal) may be late. */
const grace = 1_500
const mostSteps = 60
/** A clock that differs by more (ms) is not ours: then the moment of arrival counts. */
const sameClock = 2_000

/** What a story is put together from. */
export interface StorySources {
  readonly events: Topic<EngineEvent>
  readonly engine: () => Engine
  /** Whether there was such a volume before. */
  readonly hadVolume: (name: string) => boolean
  /** Called after each change of `steps`. */
  readonly onChange: () => void
}

/** The steps of one run, from the engine's answers and the events of this container alone. */
export class RunStory implements Story {
  readonly #steps: RunStep[] = []
  readonly #ending = new AbortController()
  readonly #waiting: EngineEvent[] = []
  #containerId: string | undefined
  #isHeard = false

  constructor(private readonly sources: StorySources) {
    void this.#watch()
  }

  /** In the order of their moments. */
  get steps(): RunStep[] {
    return inOrder(this.#steps)
  }

  note(step: NewStep): void {
    // An event of the engine has told it already, with the better moment.
    if (this.#has(step.type) && (step.type === 'created' || step.type === 'started')) return
    this.#add({ ...step, at: now() } as RunStep)
  }

  follow(containerId: string): void {
    this.#containerId = containerId
    for (const event of this.#waiting.splice(0)) this.#take(event)
  }

  async listen(containerId: string, isTty: boolean): Promise<void> {
    this.#isHeard = true
    await this.#hear({ containerId, isTty, from: 'attach' })
  }

  /** The command has ended; goes on for some seconds where its container runs. Settles when nothing more comes. */
  async goOn(isStarted: boolean): Promise<void> {
    if (isStarted && this.#containerId !== undefined) {
      if (!this.#isHeard) void this.#hear({ containerId: this.#containerId, from: 'logs' })
      await this.#until(() => this.#has('ended'), followed)
      if (this.#has('ended')) await this.#until(() => this.#has('removed'), grace)
    }
    this.#ending.abort()
  }

  /** Nothing is followed any more. */
  stop(): void {
    this.#ending.abort()
  }

  async #watch(): Promise<void> {
    for await (const event of this.sources.events.subscribe(this.#ending.signal)) {
      if (this.#containerId === undefined) {
        if (this.#waiting.length < 500) this.#waiting.push(event)
      } else this.#take(event)
    }
  }

  #take(event: EngineEvent): void {
    const step = stepOfEvent(event, this.#containerId ?? '', this.sources.hadVolume)
    if (!step) return
    const at = Math.abs(now() - event.at) < sameClock ? event.at : now()
    const told = this.#steps.findIndex(
      ({ type }) => type === step.type && (type === 'created' || type === 'started'),
    )
    if (told >= 0) this.#steps.splice(told, 1)
    this.#add({ ...step, at } as RunStep)
  }

  async #hear(source: OutputSource): Promise<void> {
    const heard = firstOutput(this.sources.engine(), source, this.#ending.signal, (output) => {
      if (!this.#has('output')) this.#add({ type: 'output', ...output })
    })
    await heard.catch(() => undefined)
  }

  #has(type: RunStep['type']): boolean {
    return this.#steps.some((step) => step.type === type)
  }

  #add(step: RunStep): void {
    if (this.#steps.length >= mostSteps || this.#ending.signal.aborted) return
    this.#steps.push(step)
    this.sources.onChange()
  }

  /** Waits for it, at most that long, and not beyond `stop`. */
  #until(isSo: () => boolean, milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = Date.now() + milliseconds
      const timer = setInterval(() => {
        if (!isSo() && Date.now() < end && !this.#ending.signal.aborted) return
        clearInterval(timer)
        resolve()
      }, 50)
      timer.unref()
    })
  }
}

/** Epoch ms with fractions, as the engine's events have them. */
function now(): number {
  return performance.timeOrigin + performance.now()
}
