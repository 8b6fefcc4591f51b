import { create } from 'zustand'
import type { ActivityEntry } from '#shared/contract/activity'
import { rpc } from '../rpc/client'
import { subscribe } from '../rpc/subscribe'
import { applyActivityChange } from './apply-activity-change'

/** What was run, newest last. */
export const useActivityStore = create<{ readonly entries: readonly ActivityEntry[] }>(() => ({
  entries: [],
}))

/** One entry while it runs and after, for progress; undefined before the backend has told of it. */
export function useActivityEntry(id: string | null): ActivityEntry | undefined {
  return useActivityStore(({ entries }) => entries.findLast((entry) => entry.id === id))
}

/** Follows the activity list until the returned function is called. */
export function followActivity(): () => void {
  return subscribe(
    (signal) => rpc.activity.watch(undefined, { signal }),
    (change) =>
      useActivityStore.setState(({ entries }) => ({ entries: applyActivityChange(entries, change) })),
  )
}
