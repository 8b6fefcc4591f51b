import type { ActivityEntry } from '#shared/contract/activity'

/** Which entries are listed. */
export const activityFilters = ['all', 'running', 'failed'] as const
export type ActivityFilter = (typeof activityFilters)[number]

const states: Record<ActivityFilter, readonly ActivityEntry['state'][]> = {
  all: ['running', 'done', 'partial', 'failed', 'cancelled'],
  running: ['running'],
  failed: ['failed', 'partial'],
}

/** The entries that pass, newest first; `words` must each occur in the docker line. */
export function filterActivity(
  entries: readonly ActivityEntry[],
  filter: ActivityFilter,
  words: string,
): ActivityEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return entries
    .filter((entry) => {
      const line = entry.line.toLowerCase()
      return states[filter].includes(entry.state) && wanted.every((word) => line.includes(word))
    })
    .reverse()
}
