import type { ActivityEntry } from '#shared/contract/activity'

const message = 'The engine may have carried it out all the same.'

/** An entry of an earlier run of the app: what was running then has failed, as far as anybody knows. */
export function interrupted({ undo: _, ...entry }: ActivityEntry): ActivityEntry {
  if (entry.endedAt !== null) return entry
  return {
    ...entry,
    endedAt: entry.startedAt,
    state: 'failed',
    progress: null,
    results: [
      ...entry.results,
      { target: '', outcome: 'failed', error: { code: 'interrupted', message }, details: [] },
    ],
  }
}
