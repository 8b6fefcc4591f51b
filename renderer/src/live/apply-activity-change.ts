import type { ActivityChange, ActivityEntry } from '#shared/contract/activity'

/** How many entries the page keeps; older ones that have ended are let go. */
const maxEntries = 500

/** The activity entries after one change, newest last. An entry keeps its place when it changes. */
export function applyActivityChange(
  entries: readonly ActivityEntry[],
  change: ActivityChange,
): readonly ActivityEntry[] {
  switch (change.type) {
    case 'snapshot':
      return change.entries
    case 'cleared':
      return entries.filter((entry) => entry.state === 'running')
    case 'entry': {
      const index = entries.findLastIndex((entry) => entry.id === change.entry.id)
      return index === -1 ? [...entries, change.entry].slice(-maxEntries) : entries.with(index, change.entry)
    }
  }
}
