import type { TerminalRequest, TerminalSession, TerminalState } from '#shared/contract/terminals'
import { AppError } from '#shared/errors'
import { Topic } from '../streams/topic'
import { type SessionBody, SessionOutput } from './session-output'
import type { TerminalProcess } from './terminal-process'

const endOfTransmission = '\x04'
/** Input that the engine has not taken yet, in bytes, above which a write waits. */
const inputLimit = 1024 * 1024

const clamp = (size: number): number => Math.min(1000, Math.max(2, Math.trunc(size) || 2))

/**
 * One terminal: `open` until its output ends, then one of the ended states, for good. It outlives the views
 * of it; `close` is what ends it.
 */
export class Session {
  readonly facts: TerminalSession
  readonly #process: TerminalProcess
  readonly #output: SessionOutput
  readonly #changes = new Topic<TerminalState>()
  readonly #ended = new AbortController()
  #state: TerminalState = { state: 'open' }
  #closing: Promise<boolean> | undefined
  #nextSize: { cols: number; rows: number } | undefined
  #resizing: Promise<void> | undefined

  /** `cut` ends the engine's connection. */
  constructor(
    id: string,
    request: TerminalRequest,
    process: TerminalProcess,
    readonly cut: () => void,
  ) {
    this.facts = { id, request, ...process.facts, openedAt: Date.now() }
    this.#process = process
    this.#output = new SessionOutput(process.output)
    const ended = (): void => void this.#end()
    for (const event of ['end', 'close', 'error']) process.output.once(event, ended)
    process.input.on('error', ended)
    this.resize(request.cols, request.rows)
  }

  get state(): TerminalState {
    return this.#state
  }

  /** The output, from the oldest kept; the reader before this one ends. */
  read(signal?: AbortSignal): SessionBody {
    return this.#output.open(signal)
  }

  /** The state now, then its changes; ends with the session or when `signal` aborts. */
  async *watch(signal?: AbortSignal): AsyncGenerator<TerminalState> {
    const changes = this.#changes.subscribe(
      signal ? AbortSignal.any([signal, this.#ended.signal]) : this.#ended.signal,
    )
    yield this.#state
    if (this.#state.state !== 'open') return
    yield* changes
    if (!signal?.aborted) yield this.#state
  }

  /** Types `text`. @throws AppError `not-running` when the session has ended. */
  async write(text: string): Promise<void> {
    const { input, facts } = this.#process
    if (this.#state.state !== 'open' || !input.writable) {
      throw new AppError({ code: 'not-running', message: 'the terminal session has ended' })
    }
    if (facts.isTty) input.write(text)
    else this.#writeLine(text)
    if (input.writableLength > inputLimit) await this.#drained()
  }

  /** Tells the size, clamped to 2..1000. Sizes that follow fast are joined into the last one. */
  resize(cols: number, rows: number): void {
    this.#nextSize = { cols: clamp(cols), rows: clamp(rows) }
    this.#resizing ??= this.#resizeAll().finally(() => {
      this.#resizing = undefined
    })
  }

  /** Ends the process (if it is ours), the connection and the readers. Answers whether the process still runs. */
  close(): Promise<boolean> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<boolean> {
    const isLeftRunning = this.#state.state === 'open' ? await this.#process.hangUp() : false
    this.cut()
    await this.#end()
    return isLeftRunning
  }

  /** A process without a terminal gets lines ending in LF, and Ctrl-D as the end of its input. */
  #writeLine(text: string): void {
    const { input, canEndInput } = this.#process
    const [typed = '', ...afterEnd] = text.split(endOfTransmission)
    input.write(typed.replaceAll('\r', '\n'))
    if (canEndInput && afterEnd.length > 0) input.end()
  }

  #drained(): Promise<void> {
    const { input } = this.#process
    return new Promise((resolve) => {
      const done = (): void => {
        for (const event of ['drain', 'close']) input.off(event, done)
        resolve()
      }
      for (const event of ['drain', 'close']) input.once(event, done)
    })
  }

  async #resizeAll(): Promise<void> {
    while (this.#nextSize && this.#state.state === 'open') {
      const { cols, rows } = this.#nextSize
      this.#nextSize = undefined
      // An engine that refuses (already ended, not started yet) leaves the size as it was.
      await this.#process.resize(cols, rows).catch(() => {})
    }
  }

  #ending: Promise<void> | undefined

  #end(): Promise<void> {
    this.#ending ??= this.#settle()
    return this.#ending
  }

  async #settle(): Promise<void> {
    this.#output.finish()
    this.#state = this.#closing ? { state: 'exited', exitCode: null } : await this.#process.outcome()
    this.#ended.abort()
    this.cut()
  }
}
