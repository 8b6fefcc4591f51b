import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { idSchema } from './ids'

/** What to open a terminal on. */
export const terminalRequestSchema = z.object({
  containerId: idSchema,
  /** `exec`: a new process (POST /containers/{id}/exec); `attach`: the container's main process. */
  mode: z.enum(['exec', 'attach']),
  /** Empty: find a shell (bash, ash, sh). */
  command: z.array(z.string()).max(100).optional(),
  user: z.string().max(255).optional(),
  workdir: z.string().max(4096).optional(),
  /** `NAME=value` each; a name alone has the value of the app's own environment. */
  env: z.array(z.string().max(32_768)).max(200).optional(),
  /** Files of such lines, on the backend's machine; what `env` says wins. */
  envFiles: z.array(z.string().max(4096)).max(100).optional(),
  /** All rights, for `exec` alone. */
  privileged: z.boolean().optional(),
  cols: z.number().int().min(2).max(1000),
  rows: z.number().int().min(2).max(1000),
})
export type TerminalRequest = z.infer<typeof terminalRequestSchema>

/** How a terminal is doing. */
export const terminalStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open') }),
  /** The process ended; null where the engine no longer knows the code. */
  z.object({ state: z.literal('exited'), exitCode: z.number().nullable() }),
  /** The container stopped under it. */
  z.object({ state: z.literal('container-stopped'), exitCode: z.number().nullable() }),
  /** The engine went away: nobody knows whether the process still runs. */
  z.object({ state: z.literal('lost'), message: z.string() }),
])
export type TerminalState = z.infer<typeof terminalStateSchema>

/** A session as the backend keeps it. Its output is the body of `GET /bytes/terminal?id=ID`. */
export const terminalSessionSchema = z.object({
  id: z.string(),
  request: terminalRequestSchema,
  containerName: z.string(),
  /** Who the process runs as: the one asked for, else the container's own, else `root`. */
  user: z.string(),
  /** The command that runs, found or given; empty for attach. */
  command: z.array(z.string()),
  isTty: z.boolean(),
  /** False where the container was started without an open stdin: what is typed reaches nobody. */
  hasInput: z.boolean(),
  openedAt: z.number(),
})
export type TerminalSession = z.infer<typeof terminalSessionSchema>

/**
 * Header of the answer to `GET /bytes/terminal`: how many bytes of its body an earlier reader has had already.
 * A terminal must not answer the queries in them a second time.
 */
export const replayHeader = 'x-gantry-replay'

const sessionId = z.object({ id: z.string().max(64) })

/** Terminals into containers. Sessions outlive the view; output travels as bytes beside this contract. */
export const terminalsContract = {
  open: oc.input(terminalRequestSchema).output(terminalSessionSchema),
  /** Sessions that were not closed, the ended ones among them, oldest first. */
  list: oc.output(z.array(terminalSessionSchema)),
  /** The present state, then every change; ends with the session. */
  watch: oc.input(sessionId).output(eventIterator(terminalStateSchema)),
  /** Keystrokes and pasted text, in order. */
  write: oc.input(sessionId.extend({ text: z.string().max(1_000_000) })).output(z.object({})),
  resize: oc.input(sessionId.extend({ cols: z.number().int(), rows: z.number().int() })).output(z.object({})),
  /**
   * Ends the session and forgets it: an exec's process is hung up, an attached container goes on.
   * `isLeftRunning`: the process could not be ended (no shell in the container to send the signal with).
   */
  close: oc.input(sessionId).output(z.object({ isLeftRunning: z.boolean() })),
}
