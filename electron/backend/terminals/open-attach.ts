import type { Duplex } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import * as z from 'zod'
import type { TerminalRequest } from '#shared/contract/terminals'
import type { Engine } from '../engine/engine'
import { detachKeys } from './exec'
import { inspectContainer, inspectRunning, type TerminalContainer } from './inspect-container'
import { joinedOutput } from './joined-output'
import type { TerminalEnd, TerminalProcess } from './terminal-process'

/** How long a container may take to be told stopped after its streams ended, in ms. */
const stopGrace = 500

/** The main process of a running container, with a terminal or without, as it was started. @throws AppError */
export async function openAttach(options: {
  readonly engine: Engine
  readonly request: TerminalRequest
  /** Cuts the connection: the container goes on. */
  readonly signal: AbortSignal
}): Promise<TerminalProcess> {
  const { engine, request } = options
  const id = request.containerId
  const container = await inspectRunning(engine, id)
  const input = await engine.open<Duplex>({
    request: `POST /containers/${id}/attach`,
    purpose: 'terminals',
    run: (docker, abortSignal) =>
      docker.getContainer(id).attach({
        stream: true,
        stdin: container.hasInput,
        stdout: true,
        stderr: true,
        hijack: true,
        detachKeys,
        abortSignal,
      }),
    signal: options.signal,
  })
  return {
    facts: {
      containerName: container.name,
      user: container.user,
      command: [],
      isTty: container.isTty,
      hasInput: container.hasInput,
    },
    input,
    // The engine would take the end of any other container's input for our leaving.
    canEndInput: container.hasInputOnce && !container.isTty,
    output: container.isTty ? input : joinedOutput(input),
    resize: (cols, rows) => (container.isTty ? resizeContainer(engine, id, cols, rows) : Promise.resolve()),
    outcome: () => attachOutcome(engine, id, container),
    hangUp: () => Promise.resolve(false),
  }
}

/** POST /containers/{id}/resize */
async function resizeContainer(engine: Engine, id: string, w: number, h: number): Promise<void> {
  await engine.ask({
    request: `POST /containers/${id}/resize`,
    run: (docker, abortSignal) => docker.getContainer(id).resize({ w, h, abortSignal }),
    schema: z.unknown(),
    deadline: 5_000,
  })
}

async function attachOutcome(engine: Engine, id: string, opened: TerminalContainer): Promise<TerminalEnd> {
  try {
    for (let waited = 0; waited < stopGrace; waited += 50) {
      const now = await inspectContainer(engine, id)
      if (!now.isRunning) return { state: 'container-stopped', exitCode: now.exitCode }
      if (now.startedAt !== opened.startedAt) return { state: 'container-stopped', exitCode: null }
      await delay(50)
    }
    return { state: 'lost', message: 'the engine cut the connection' }
  } catch (error) {
    return { state: 'lost', message: error instanceof Error ? error.message : String(error) }
  }
}
