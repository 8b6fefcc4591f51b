import { setMaxListeners } from 'node:events'
import type { Agent } from 'node:http'
import { Readable } from 'node:stream'
import Docker from 'dockerode'
import type { EngineFacts } from '#shared/contract/engine'
import { AppError } from '#shared/errors'
import { toEngineError } from '../engine-error'
import type { Engine, Question, StreamPurpose, StreamQuestion } from './engine'
import type { EngineTarget } from './engine-target'
import { type LinkedAbort, linkAborts } from './linked-abort'
import type { ReadBuffers } from './read-buffers'
import { SafeModem } from './safe-modem'

const defaultDeadline = 15_000
/** A question that waits longer than this makes the connection look whether the engine still lives. */
const suspiciousWait = 1_000

/** What a connected engine tells the connection that it belongs to. */
export interface EngineHooks {
  /** Something hints that the engine is gone: a broken connection, an answer that does not come. */
  readonly suspect: () => void
  /** Agrees on the API version anew, after the engine refused ours; absent while that is being agreed on. */
  readonly renegotiate?: () => Promise<EngineFacts>
  /** A stream was opened (+1) or has closed (-1). */
  readonly countStream: (purpose: StreamPurpose, by: 1 | -1) => void
}

/** One connection to one engine, until it is lost. */
export class ConnectedEngine implements Engine {
  readonly #loss = new AbortController()
  readonly #target: EngineTarget
  readonly #agent: Agent
  readonly #hooks: EngineHooks
  #facts: EngineFacts

  constructor(facts: EngineFacts, target: EngineTarget, agent: Agent, hooks: EngineHooks) {
    this.#facts = facts
    this.#target = target
    this.#agent = agent
    this.#hooks = hooks
    // Every open stream and question listens to it: their number is no sign of a leak.
    setMaxListeners(0, this.#loss.signal)
  }

  get facts(): EngineFacts {
    return this.#facts
  }

  get signal(): AbortSignal {
    return this.#loss.signal
  }

  /** Ends everything that is open: each question and each stream fails as "connection lost". */
  lose(reason: string): void {
    this.#loss.abort(new AppError({ code: 'connection-lost', message: reason }))
  }

  async ask<T>(question: Question<T>): Promise<T> {
    const { request, deadline = defaultDeadline } = question
    const link = linkAborts([question.signal, this.signal])
    const stopClock = this.#startClock(link, request, deadline)
    try {
      const raw = await this.#run(question.run, request, link.signal)
      const parsed = question.schema.safeParse(raw)
      if (parsed.success) return parsed.data
      const issue = parsed.error.issues[0]
      throw new AppError({
        code: 'unexpected-answer',
        message: `${issue?.path.join('.') || 'answer'}: ${issue?.message ?? 'not as expected'}`,
        request,
      })
    } catch (error) {
      throw this.#failure(error, link.signal, request)
    } finally {
      stopClock()
      link.unlink()
    }
  }

  async open<S extends Readable = Readable>(question: StreamQuestion<S>): Promise<S> {
    const { request, purpose, deadline = defaultDeadline, buffers } = question
    const link = linkAborts([question.signal, this.signal])
    const stopClock = this.#startClock(link, request, deadline)
    try {
      const stream = await this.#run(question.run, request, link.signal, buffers)
      if (!(stream instanceof Readable))
        throw new AppError({ code: 'unexpected-answer', message: 'not a stream', request })
      this.#hooks.countStream(purpose, 1)
      stream.on('error', () => {
        if (!link.signal.aborted) this.#hooks.suspect()
      })
      stream.once('close', () => {
        this.#hooks.countStream(purpose, -1)
        link.unlink()
      })
      return stream as S
    } catch (error) {
      link.unlink()
      throw this.#failure(error, link.signal, request)
    } finally {
      stopClock()
    }
  }

  /** Runs it; settles at the latest when `signal` aborts. Asked once more where the engine refused the API version. */
  async #run<R>(
    run: (docker: Docker, signal: AbortSignal) => Promise<R>,
    request: string,
    signal: AbortSignal,
    buffers?: ReadBuffers,
  ): Promise<R> {
    try {
      return await this.#attempt(run, signal, buffers)
    } catch (error) {
      const { renegotiate } = this.#hooks
      if (!renegotiate || signal.aborted || toEngineError(error, request).code !== 'engine-version')
        throw error
      this.#facts = await renegotiate()
      return await this.#attempt(run, signal, buffers)
    }
  }

  #attempt<R>(
    run: (docker: Docker, signal: AbortSignal) => Promise<R>,
    signal: AbortSignal,
    buffers?: ReadBuffers,
  ): Promise<R> {
    const modem = new SafeModem({
      target: this.#target,
      agent: this.#agent,
      apiVersion: this.#facts.apiVersion,
      signal,
      ...(buffers ? { buffers } : {}),
    })
    return new Promise((resolve, reject) => {
      const abort = (): void => reject(signal.reason)
      if (signal.aborted) return abort()
      signal.addEventListener('abort', abort, { once: true })
      const options: Docker.DockerOptions & { modem: SafeModem } = { modem }
      run(new Docker(options), signal)
        .finally(() => signal.removeEventListener('abort', abort))
        .then(resolve, reject)
    })
  }

  #startClock(link: LinkedAbort, request: string, deadline: number): () => void {
    const suspicion = setTimeout(this.#hooks.suspect, suspiciousWait)
    const end =
      deadline === 0
        ? undefined
        : setTimeout(() => {
            const message = `No answer within ${deadline / 1000} s.`
            link.abort(new AppError({ code: 'timeout', message, request }))
          }, deadline)
    return () => {
      clearTimeout(suspicion)
      clearTimeout(end)
    }
  }

  #failure(error: unknown, signal: AbortSignal, request: string): AppError {
    const cause = signal.aborted ? signal.reason : error
    const failure = toEngineError(cause, request)
    const isLost = failure.code === 'connection-lost' || failure.code === 'engine-unreachable'
    if (isLost && !this.signal.aborted) this.#hooks.suspect()
    return failure.data.request ? failure : new AppError({ ...failure.data, request }, { cause })
  }
}
