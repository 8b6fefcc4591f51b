import { useEffect, useState, useSyncExternalStore } from 'react'
import { bytesRequest } from '../../rpc/client'
import { takeEarlyLog } from './early-log'
import { firstRange } from './first-range'
import { LogModel, type LogPicture } from './log-model'
import type { LogFilter, LogRange, LogWorld } from './protocol'

/** A log that nobody has seen for this long (ms) is not read. */
const unseenAfter = 10_000

/** Reads the logs of the containers of `world` in a worker, as long as the calling view is there. */
export function useLog(
  world: LogWorld,
  range: LogRange,
  filter: LogFilter,
): { model: LogModel; picture: LogPicture } {
  // The world and range of the first drawing open the log; changes are told apart below.
  const [{ model, opening }] = useState(() => {
    const early = range === firstRange ? takeEarlyLog(world) : null
    const isSame = early && JSON.stringify(early.world) === JSON.stringify(world)
    if (early) return { model: early.model, opening: { world: isSame ? world : early.world, range } }
    return { model: new LogModel(bytesRequest('/bytes/logs'), world, range), opening: { world, range } }
  })
  useEffect(() => model.take(), [model])
  useEffect(() => {
    if (world !== opening.world) model.send({ type: 'world', world })
  }, [model, world, opening])
  useEffect(() => {
    if (range !== opening.range) model.send({ type: 'range', range })
  }, [model, range, opening])
  useEffect(() => {
    model.send({ type: 'filter', filter })
  }, [model, filter])
  useVisibility(model)
  const picture = useSyncExternalStore(model.subscribe, model.current)
  return { model, picture }
}

function useVisibility(model: LogModel): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = (): void => {
      clearTimeout(timer)
      if (document.hidden)
        timer = setTimeout(() => model.send({ type: 'visible', isVisible: false }), unseenAfter)
      else model.send({ type: 'visible', isVisible: true })
    }
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [model])
}
