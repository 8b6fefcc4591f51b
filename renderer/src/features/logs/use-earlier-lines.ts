import { useEffect } from 'react'
import type { LogModel } from './log-model'
import type { LogStatus } from './protocol'
import type { DrawnRows } from './use-log-scroll'

/** How many lines are loaded at a time. */
const amount = 10_000

/** Loads earlier lines of one container's log when a person scrolls near the first, and all of them for a search. */
export function useEarlierLines(
  model: LogModel,
  status: LogStatus | null,
  drawn: DrawnRows,
  isSearching: boolean,
): void {
  const canLoad = status !== null && status.sources.length === 1 && !status.earlier.isComplete
  const isNearFirst = status !== null && !drawn.isFollowing && drawn.first <= status.first + 100
  const isIdle = status !== null && !status.earlier.isLoading
  useEffect(() => {
    if (canLoad && isSearching) model.send({ type: 'earlier', amount: 'all' })
  }, [model, canLoad, isSearching])
  useEffect(() => {
    if (canLoad && isNearFirst && isIdle) model.send({ type: 'earlier', amount })
  }, [model, canLoad, isNearFirst, isIdle])
}
