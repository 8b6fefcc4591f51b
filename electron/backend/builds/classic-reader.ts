import type { BuildEvent } from '#shared/domain/build/build-event'
import type { DockerfileStep } from '#shared/domain/build/dockerfile-steps'
import { TransferProgress } from '../images/transfer-progress'
import type { BuildMessage, BuildReader } from './build-message'

interface Current {
  readonly number: number
  readonly startedAt: number
  isCached: boolean
  hasRun: boolean
  hasText: boolean
}

const heading = /^Step (\d+)\/(\d+) : (.*?)\n?$/s

/** Reads the classic builder's output: `Step 2/5 : RUN make`, and what follows it until the next step. */
export class ClassicReader implements BuildReader {
  #current: Current | null = null
  #total = 0
  #name = ''
  #pull: TransferProgress | null = null

  /** @param steps the instructions of the Dockerfile, where it is known */
  constructor(
    private readonly steps: readonly DockerfileStep[],
    private readonly now: () => number = Date.now,
  ) {}

  take(message: BuildMessage): BuildEvent[] {
    const { stream, aux, status } = message
    const failure = message.errorDetail?.message || message.error
    if (failure) return this.#fail(failure)
    if (typeof aux === 'object') return [...this.#finish(), { type: 'image', id: aux.ID }]
    if (status !== undefined) return this.#takePull(message, status)
    return stream === undefined ? [] : this.#takeText(stream)
  }

  /** Ends the step under way as done. */
  #finish(): BuildEvent[] {
    const current = this.#current
    this.#current = null
    this.#pull = null
    return current ? [this.#step(current, this.now(), null)] : []
  }

  #fail(message: string): BuildEvent[] {
    const current = this.#current
    this.#current = null
    const failure: BuildEvent = { type: 'failure', message }
    return current ? [this.#step(current, this.now(), message), failure] : [failure]
  }

  #takeText(text: string): BuildEvent[] {
    const [, number, total, name] = heading.exec(text) ?? []
    const next = (this.#current?.number ?? this.#lastNumber) + 1
    if (name !== undefined && Number(number) === next && (this.#total === 0 || Number(total) === this.#total))
      return this.#begin(next, Number(total), name)
    const current = this.#current
    if (!current) {
      // What is said once the image is there belongs to the last step.
      return this.#lastNumber === 0 ? [] : [{ type: 'log', step: String(this.#lastNumber), text }]
    }
    if (/^ ---> Running in /.test(text)) current.hasRun = true
    const isCacheWord = text === ' ---> Using cache\n' && !current.hasRun
    if (isCacheWord) current.isCached = true
    if (!current.hasText && text.trim() === '') return []
    current.hasText = true
    return [{ type: 'log', step: String(current.number), text }]
  }

  #lastNumber = 0

  #begin(number: number, total: number, name: string): BuildEvent[] {
    const before = this.#finish()
    const waiting = this.#total === 0 ? this.#plan(total) : []
    this.#total = total
    this.#name = name
    this.#lastNumber = number
    this.#current = { number, startedAt: this.now(), isCached: false, hasRun: false, hasText: false }
    return [...waiting, ...before, this.#step(this.#current, null, null)]
  }

  /** The steps to come, named as in the Dockerfile. */
  #plan(total: number): BuildEvent[] {
    if (total > this.steps.length) return []
    return this.steps.slice(0, total).map(({ text, line }, index) => ({
      type: 'step',
      id: String(index + 1),
      name: `[${index + 1}/${total}] ${text}`,
      startedAt: null,
      endedAt: null,
      isCached: false,
      error: null,
      line,
    }))
  }

  #step(current: Current, endedAt: number | null, error: string | null): BuildEvent {
    const { number, startedAt, isCached } = current
    const instruction = this.steps[number - 1]
    const stage = instruction?.stageName
    return {
      type: 'step',
      id: String(number),
      name: `[${stage ? `${stage} ` : ''}${number}/${this.#total}] ${this.#name}`,
      startedAt,
      endedAt,
      isCached: isCached && error === null,
      error,
      line: instruction?.line ?? null,
    }
  }

  /** The pull of a base image. */
  #takePull({ id, status, progressDetail }: BuildMessage, words: string): BuildEvent[] {
    const step = this.#current && String(this.#current.number)
    if (step === null) return []
    this.#pull ??= new TransferProgress()
    const isLayer = this.#pull.take({ id, status, progressDetail, errorDetail: undefined, error: undefined })
    const { current, total } = this.#pull.progress
    const events: BuildEvent[] = isLayer && total ? [{ type: 'progress', step, current, total }] : []
    const isMoving = progressDetail?.current !== undefined
    if (!isMoving) events.push({ type: 'log', step, text: `${id === undefined ? '' : `${id}: `}${words}\n` })
    return events
  }
}
