import type { Duplex, Readable } from 'node:stream'
import type { TerminalSession, TerminalState } from '#shared/contract/terminals'

/** How a session's process ended. */
export type TerminalEnd = Exclude<TerminalState, { state: 'open' }>

/** A process in a container with its input and output open: what an exec and an attach have in common. */
export interface TerminalProcess {
  readonly facts: Pick<TerminalSession, 'containerName' | 'user' | 'command' | 'isTty' | 'hasInput'>
  /** The engine's connection: input goes in here. */
  readonly input: Duplex
  /** Whether Ctrl-D, without a terminal to make sense of it, should end the input. */
  readonly canEndInput: boolean
  /** What the person sees: the connection itself, or its stdout and stderr joined. */
  readonly output: Readable
  /** Tells the terminal's size; an engine that refuses is no fault of the session. */
  resize(cols: number, rows: number): Promise<void>
  /** Asked once after the output ended: why? Never rejects. */
  outcome(): Promise<TerminalEnd>
  /** Ends the process, or leaves it where it is not ours. Answers whether one that is ours still runs. */
  hangUp(): Promise<boolean>
}
