import { setTimeout as delay } from 'node:timers/promises'
import * as z from 'zod'
import type { TerminalRequest } from '#shared/contract/terminals'
import { allVariables } from '../containers/with-files'
import type { Engine } from '../engine/engine'
import { createExec, inspectExec, startExec } from './exec'
import { execOutcome } from './exec-outcome'
import { markName, signalMarked } from './hang-up'
import { inspectRunning } from './inspect-container'
import { terminalEnv } from './terminal-env'
import type { TerminalProcess } from './terminal-process'

/** A shell or command of its own in a running container, with a terminal. @throws AppError */
export async function openExec(options: {
  readonly engine: Engine
  readonly request: TerminalRequest
  /** Finds the shell where the request names no command. */
  readonly shellOf: (containerId: string, user: string | undefined) => Promise<string>
  /** Unguessable; marks the process. */
  readonly mark: string
  /** Cuts the connection. */
  readonly signal: AbortSignal
}): Promise<TerminalProcess> {
  const { engine, request, mark, signal } = options
  const { containerId, user } = request
  const container = await inspectRunning(engine, containerId)
  const command = request.command?.length ? request.command : [await options.shellOf(containerId, user)]
  const env = [...terminalEnv(container.env, await askedOf(request)), `${markName}=${mark}`]
  const id = await createExec(engine, { ...request, command, env, hasInput: true })
  const stream = await startExec(engine, id, signal)

  const isRunning = async (): Promise<boolean> => (await inspectExec(engine, id)).isRunning
  const endBy = async (name: 'HUP' | 'KILL', patience: number): Promise<boolean> => {
    await signalMarked(engine, { containerId, user, mark }, name)
    for (let waited = 0; waited < patience; waited += 50) {
      if (!(await isRunning())) return true
      await delay(50)
    }
    return false
  }

  return {
    facts: {
      containerName: container.name,
      user: user || container.user,
      command,
      isTty: true,
      hasInput: true,
    },
    input: stream,
    canEndInput: false,
    output: stream,
    resize: (cols, rows) => resizeExec(engine, id, cols, rows),
    outcome: () => execOutcome(engine, id, containerId, container.startedAt),
    async hangUp() {
      try {
        if (!(await isRunning())) return false
        return !((await endBy('HUP', 500)) || (await endBy('KILL', 1_000)))
      } catch {
        // No shell to send the signal with, or no engine: end of input and interrupt may still end it.
        stream.write('\x03\x04')
        await delay(200)
        return isRunning().catch(() => true)
      }
    },
  }
}

/** The variables that are asked for, those in files too. */
async function askedOf({ env = [], envFiles }: TerminalRequest): Promise<string[]> {
  const entries = env.map((text) => {
    const equals = text.indexOf('=')
    return equals < 0 ? { name: text } : { name: text.slice(0, equals), value: text.slice(equals + 1) }
  })
  const { Env } = await allVariables({ env: entries, envFiles }, process.env)
  return Env ?? []
}

/** POST /exec/{id}/resize */
async function resizeExec(engine: Engine, id: string, w: number, h: number): Promise<void> {
  await engine.ask({
    request: `POST /exec/${id}/resize`,
    run: (docker, abortSignal) => docker.getExec(id).resize({ w, h, abortSignal }),
    schema: z.unknown(),
    deadline: 5_000,
  })
}
