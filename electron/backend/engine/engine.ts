import type { Readable } from 'node:stream'
import type Docker from 'dockerode'
import type * as z from 'zod'
import type { EngineContexts, EngineFacts, EngineStatus } from '#shared/contract/engine'
import type { Topic } from '../streams/topic'
import type { ReadBuffers } from './read-buffers'

/** What an open engine connection carries, as the About page counts them. */
export type StreamPurpose = 'events' | 'logs' | 'stats' | 'terminals' | 'pulls' | 'files' | 'builds'

/** One question to the engine. */
export interface Question<T> {
  /** `METHOD /path` of the Engine API, for messages: `GET /containers/json`. */
  readonly request: string
  /** Asks through dockerode; must pass `signal` on as `abortSignal` where dockerode takes one. */
  readonly run: (docker: Docker, signal: AbortSignal) => Promise<unknown>
  /** A tolerant schema: what is not needed may be absent, null or of another shape. */
  readonly schema: z.ZodType<T>
  /** Milliseconds for the whole answer; 15,000 unless told. */
  readonly deadline?: number
  readonly signal?: AbortSignal
}

/** One stream from the engine. */
export interface StreamQuestion<S extends Readable = Readable> {
  readonly request: string
  readonly purpose: StreamPurpose
  readonly run: (docker: Docker, signal: AbortSignal) => Promise<NodeJS.ReadableStream>
  /** Ends the stream: the engine's socket is destroyed. */
  readonly signal: AbortSignal
  /** Milliseconds until the answer's header must be there; 15,000 unless told; 0: for ever (GET /events on Podman). */
  readonly deadline?: number
  readonly shape?: S
  /** For a GET of many megabytes: the memory to read it into, which the reader hands back piece by piece. */
  readonly buffers?: ReadBuffers
}

/** A connected engine. The only way to it: every answer is bounded in time and size, and parsed. */
export interface Engine {
  readonly facts: EngineFacts
  /** Aborts when this connection is lost or replaced. */
  readonly signal: AbortSignal
  /** @throws AppError for whatever went wrong, classified by status and system code. */
  ask<T>(question: Question<T>): Promise<T>
  /** @throws AppError when the stream could not be opened. Later faults are 'error' events of the stream. */
  open<S extends Readable = Readable>(question: StreamQuestion<S>): Promise<S>
}

/** The connection to whichever engine is used: found, kept, found again. */
export interface EngineConnection {
  readonly status: EngineStatus
  /** Every change of `status`. */
  readonly changes: Topic<EngineStatus>
  /**
   * The engine that is connected.
   * @throws AppError `engine-unreachable` (or `engine-denied`, `engine-version`) while there is none.
   */
  current(): Engine
  retry(): void
  /** The Docker contexts, read now. */
  contexts(): EngineContexts
  /** What `docker context inspect` prints of a context. @throws AppError `not-found` where there is no such context */
  inspectContext(name: string): Record<string, unknown>
  /**
   * Makes a Docker context the chosen one, as `docker context use` does, and looks for its engine. Answers the words
   * of the docker CLI: the name, and what overrides the choice.
   * @throws AppError `not-found` where there is no such context, `app-failed` where the choice cannot be written
   */
  useContext(name: string): Promise<readonly string[]>
  /** Open streams by purpose. */
  streamCounts(): Record<StreamPurpose, number>
  dispose(): void
}
