import { useEngineStore } from '../../live/engine-store'
import { useLiveStore } from '../../live/live-store'
import { bytesRequest } from '../../rpc/client'
import { firstRange } from './first-range'
import { LogModel } from './log-model'
import { toLogSource } from './log-source'
import type { LogWorld } from './protocol'

const logPlace = /^#\/containers\/([0-9a-f]{64})\/logs$/

/** A log that is being read although its view is not there yet. */
export interface EarlyLog {
  readonly model: LogModel
  /** What it was opened with. */
  readonly world: LogWorld
}

let early: EarlyLog | null = null
let place = ''

/**
 * Starts reading a container's log as soon as the address names it: the engine answers while the page is drawn.
 * Called once, by the first part of the page that is loaded.
 */
export function readLogsEarly(): void {
  // Before the router, which draws the page: capturing listeners come first. A change of the hash is told as both.
  for (const change of ['popstate', 'hashchange'])
    window.addEventListener(change, readAtPlace, { capture: true })
  readAtPlace()
}

/** The log that was begun for this world, if any; whoever takes it must `take` its model. */
export function takeEarlyLog(world: LogWorld): EarlyLog | null {
  // Whether there is one or not: what is told of the address from here on comes too late.
  place = location.hash
  const taken = early
  if (
    !taken ||
    taken.model.isClosed ||
    world.sources.length !== 1 ||
    taken.world.sources[0]?.id !== world.sources[0]?.id
  )
    return null
  early = null
  return taken
}

function readAtPlace(): void {
  if (location.hash === place) return
  place = location.hash
  // A model that no view takes closes itself.
  early = null
  const row = useLiveStore.getState().containers.get(logPlace.exec(place)?.[1] ?? '')
  const { status, backend } = useEngineStore.getState()
  if (!row || status.state !== 'connected' || backend !== 'live') return
  const world: LogWorld = { isEngineUp: true, sources: [toLogSource(row)] }
  early = { model: new LogModel(bytesRequest('/bytes/logs'), world, firstRange), world }
}
