import { randomUUID } from 'node:crypto'
import type { TerminalRequest } from '#shared/contract/terminals'
import { AppError } from '#shared/errors'
import type { EngineConnection } from '../engine/engine'
import { findShell } from './find-shell'
import { openAttach } from './open-attach'
import { openExec } from './open-exec'
import { Session } from './session'

const mostSessions = 64

/** All terminals that are kept. */
export interface Terminals {
  /** @throws AppError `not-running`, `paused`, `no-shell`, `conflict` (too many), or the engine's refusal. */
  open(request: TerminalRequest): Promise<Session>
  /** @throws AppError `not-found` */
  get(id: string): Session
  list(): Session[]
  /** Ends and forgets a session; answers whether its process could not be ended. One that is unknown is gone. */
  close(id: string): Promise<boolean>
  /** Ends all of them. */
  dispose(): Promise<void>
}

/** Keeps terminals, at most 64, apart from the views that show them. */
export function createTerminals(connection: EngineConnection): Terminals {
  const sessions = new Map<string, Session>()
  const knownShells = new Map<string, string>()
  let opening = 0

  const shellOf = async (containerId: string, user: string | undefined): Promise<string> => {
    const key = `${containerId} ${user ?? ''}`
    const shell = knownShells.get(key) ?? (await findShell(connection.current(), containerId, user))
    knownShells.set(key, shell)
    return shell
  }

  const makeRoom = (): void => {
    if (sessions.size + opening < mostSessions) return
    const ended = [...sessions.values()].find((session) => session.state.state !== 'open')
    if (ended) sessions.delete(ended.facts.id)
    else {
      throw new AppError({ code: 'conflict', message: `${mostSessions} terminals are open: close one first` })
    }
  }

  const openProcess = async (request: TerminalRequest): Promise<Session> => {
    const id = randomUUID()
    const abort = new AbortController()
    const options = { engine: connection.current(), request, shellOf, mark: id, signal: abort.signal }
    try {
      const process = await (request.mode === 'exec' ? openExec(options) : openAttach(options))
      return new Session(id, request, process, () => abort.abort())
    } catch (error) {
      abort.abort()
      throw error
    }
  }

  const close = async (id: string): Promise<boolean> => {
    const session = sessions.get(id)
    sessions.delete(id)
    return session ? session.close() : false
  }

  return {
    async open(request) {
      makeRoom()
      opening += 1
      try {
        const session = await openProcess(request)
        sessions.set(session.facts.id, session)
        return session
      } finally {
        opening -= 1
      }
    },
    get(id) {
      const session = sessions.get(id)
      if (!session) throw new AppError({ code: 'not-found', message: 'no such terminal session' })
      return session
    },
    list: () => [...sessions.values()],
    close,
    async dispose() {
      await Promise.all([...sessions.keys()].map(close))
    },
  }
}
