import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '#shared/errors'
import type { Engine } from '../engine/engine'
import { inspectExec } from './exec'
import { inspectContainer } from './inspect-container'
import type { TerminalEnd } from './terminal-process'

/** How long a container may take to be told stopped after the kernel killed the processes in it, in ms. */
const stopGrace = 400

/**
 * Why an exec's connection ended. An engine that dies closes it exactly like a shell that exits, so the exec
 * itself is asked: only one that the engine knows as ended has exited. Never rejects.
 */
export async function execOutcome(
  engine: Engine,
  execId: string,
  containerId: string,
  startedAt: string,
): Promise<TerminalEnd> {
  try {
    const exit = await endOfExec(engine, execId)
    const stopped = await containerStop(engine, containerId, startedAt, exit.mayBeKilled)
    if (stopped) return stopped
    if (!exit.isKnown) return { state: 'lost', message: 'the engine cut the connection' }
    return { state: 'exited', exitCode: exit.exitCode }
  } catch (error) {
    return { state: 'lost', message: error instanceof Error ? error.message : String(error) }
  }
}

interface ExecEnd {
  /** False where the engine says that it still runs, or no longer knows it. */
  isKnown: boolean
  exitCode: number | null
  mayBeKilled: boolean
}

async function endOfExec(engine: Engine, execId: string): Promise<ExecEnd> {
  const unknown: ExecEnd = { isKnown: false, exitCode: null, mayBeKilled: true }
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const exec = await inspectExec(engine, execId).catch((error: unknown) => {
      // The engine forgets the execs of a container that stopped.
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    })
    if (!exec) return unknown
    if (!exec.isRunning) {
      const { exitCode } = exec
      // 126: could not be started, as when the container stops in that very moment.
      return { isKnown: true, exitCode, mayBeKilled: exitCode === null || exitCode === 126 || exitCode > 128 }
    }
    await delay(50)
  }
  return unknown
}

/** The container's own end, where that is what ended the process. */
async function containerStop(
  engine: Engine,
  id: string,
  startedAt: string,
  mayBeKilled: boolean,
): Promise<TerminalEnd | null> {
  for (let waited = 0; ; waited += 50) {
    const container = await inspectContainer(engine, id).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    })
    if (!container) return { state: 'container-stopped', exitCode: null }
    if (!container.isRunning) return { state: 'container-stopped', exitCode: container.exitCode }
    if (container.startedAt !== startedAt) return { state: 'container-stopped', exitCode: null }
    if (!mayBeKilled || waited >= stopGrace) return null
    await delay(50)
  }
}
