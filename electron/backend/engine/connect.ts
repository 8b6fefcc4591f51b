import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import type { EngineStatus } from '#shared/contract/engine'
import { AppError } from '#shared/errors'
import { Topic } from '../streams/topic'
import { backOff } from './back-off'
import { chooseContext } from './choose-context'
import type { ConnectedEngine, EngineHooks } from './connected-engine'
import type { Engine, EngineConnection, StreamPurpose } from './engine'
import { inspectContext } from './inspect-context'
import { listContexts } from './list-contexts'
import { type LostEngine, notConnectedStatus } from './not-connected-status'
import { parseAddress } from './parse-address'
import { ping } from './ping'
import { configFolderOf, findPlaces, type Place } from './places'
import { placesToTry } from './places-to-try'
import { type Attempt, agree, type FoundEngine, tryPlace } from './try-place'
import { watchSockets } from './watch-sockets'

const pingEvery = 10_000
const pingDeadline = 4_000

/** What the search for an engine depends on. */
export interface ConnectOptions {
  /** DOCKER_HOST, DOCKER_CONTEXT, HOME and the like. */
  readonly env: NodeJS.ProcessEnv
}

/**
 * Finds an engine, keeps the connection, and finds it again after a loss. Starts at once and never throws: what is
 * wrong is told by `status`. The places are looked up anew at each try, since sockets and contexts move.
 */
export function connectEngine({ env }: ConnectOptions): EngineConnection {
  const changes = new Topic<EngineStatus>()
  const counts: Record<StreamPurpose, number> = {
    events: 0,
    logs: 0,
    stats: 0,
    terminals: 0,
    pulls: 0,
    files: 0,
    builds: 0,
  }
  let status: EngineStatus = { state: 'connecting' }
  let found: FoundEngine | undefined
  let lost: LostEngine | undefined
  let failures = 0
  let isDisposed = false
  let isSearching = false
  let isPinging = false
  /** The places changed while they were tried. */
  let isSearchStale = false
  let timer: NodeJS.Timeout | undefined
  let stopWatching = (): void => undefined

  const publish = (next: EngineStatus): void => {
    status = next
    changes.publish(next)
  }

  const lose = (reason: string): void => {
    const gone = found
    if (!gone || isDisposed) return
    found = undefined
    lost = { facts: gone.engine.facts, since: Date.now(), reason }
    failures = 0
    clearTimeout(timer)
    publish({ state: 'lost', engine: lost.facts, since: lost.since, reason, retryAt: Date.now() })
    gone.engine.lose(reason)
    void search()
  }

  /** Pings the engine now; gives it up where that fails. One at a time. */
  const check = async (): Promise<void> => {
    const checked = found
    if (!checked || isPinging || isDisposed) return
    isPinging = true
    clearTimeout(timer)
    try {
      await ping(checked.target, checked.agent, pingDeadline)
    } catch (error) {
      if (found === checked) lose(error instanceof Error ? error.message : String(error))
    } finally {
      isPinging = false
    }
    if (found && !isDisposed) timer = setTimeout(() => void check(), pingEvery)
  }

  const renegotiate = async (): Promise<ConnectedEngine['facts']> => {
    const asked = found
    if (!asked) throw unreachable(status)
    const answer = await ping(asked.target, asked.agent, pingDeadline)
    const agreed = await agree(asked.engine.facts.address, asked.target, asked.agent, answer)
    if ('engineRange' in agreed) {
      const message = `The engine speaks API ${agreed.engineRange}, Gantry ${agreed.ownRange}.`
      throw new AppError({ code: 'engine-version', message })
    }
    if (found === asked && status.state === 'connected') publish({ ...status, engine: agreed })
    return agreed
  }

  const hooks: EngineHooks = {
    suspect: () => void check(),
    renegotiate,
    countStream: (purpose, by) => {
      counts[purpose] += by
    },
  }

  const connected = (each: FoundEngine): void => {
    found = each
    lost = undefined
    failures = 0
    publish({ state: 'connected', engine: each.engine.facts, since: Date.now() })
    timer = setTimeout(() => void check(), pingEvery)
  }

  const search = async (): Promise<void> => {
    if (isSearching || found || isDisposed) return
    isSearching = true
    clearTimeout(timer)
    stopWatching()
    const missed = lost && { address: lost.facts.address, forMs: Date.now() - lost.since }
    const places = placesToTry(findPlaces(surroundings(env)), missed)
    const attempts: Exclude<Attempt, { found: unknown }>[] = []
    for (const place of places) {
      const attempt = await tryPlace(place, hooks)
      if (isDisposed) return
      if (isSearchStale) {
        if ('found' in attempt) attempt.found.engine.lose('Another context was chosen.')
        isSearchStale = false
        isSearching = false
        return search()
      }
      if ('found' in attempt) {
        isSearching = false
        return connected(attempt.found)
      }
      attempts.push(attempt)
    }
    failures++
    const wait = backOff(failures)
    publish(notConnectedStatus(attempts, lost, Date.now() + wait))
    isSearching = false
    timer = setTimeout(() => void search(), wait)
    stopWatching = watchSockets(socketPaths(places), () => {
      failures = 0
      void search()
    })
  }

  /** Leaves whichever engine is there, and looks anew. */
  const leave = (): void => {
    const gone = found
    found = undefined
    lost = undefined
    failures = 0
    clearTimeout(timer)
    publish({ state: 'connecting' })
    gone?.engine.lose('Another context was chosen.')
    if (isSearching) isSearchStale = true
    else void search()
  }

  void search()
  return {
    get status() {
      return status
    },
    changes,
    current(): Engine {
      if (found) return found.engine
      throw unreachable(status)
    },
    contexts: () => listContexts(configFolderOf(surroundings(env)), env),
    inspectContext: (name) => inspectContext(configFolderOf(surroundings(env)), name, env),
    async useContext(name) {
      const words = await chooseContext(configFolderOf(surroundings(env)), name, env)
      leave()
      return words
    },
    retry() {
      failures = 0
      void (found ? check() : search())
    },
    streamCounts: () => ({ ...counts }),
    dispose() {
      isDisposed = true
      clearTimeout(timer)
      stopWatching()
      found?.engine.lose('Gantry is closing.')
      found = undefined
    },
  }
}

function surroundings(env: NodeJS.ProcessEnv): Parameters<typeof findPlaces>[0] {
  const uid = process.getuid?.()
  return {
    env,
    platform: process.platform,
    home: env.HOME || env.USERPROFILE || homedir(),
    ...(uid === undefined ? {} : { uid }),
    readText(path) {
      try {
        return readFileSync(path, 'utf8')
      } catch {
        return undefined
      }
    },
  }
}

function socketPaths(places: readonly Place[]): string[] {
  return places.flatMap(({ address }) => {
    const parsed = parseAddress(address)
    return 'target' in parsed && parsed.target.kind === 'socket' ? [parsed.target.path] : []
  })
}

function unreachable(status: EngineStatus): AppError {
  switch (status.state) {
    case 'denied':
      return new AppError({ code: 'engine-denied', message: status.place.message ?? status.place.address })
    case 'unsupported':
      return new AppError({
        code: 'engine-version',
        message: `The engine speaks API ${status.engineRange}, Gantry ${status.ownRange}.`,
      })
    case 'lost':
      return new AppError({ code: 'engine-unreachable', message: status.reason })
    default:
      return new AppError({ code: 'engine-unreachable', message: 'No engine is connected.' })
  }
}
