import { create } from 'zustand'
import type { CommandOf } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'

/** A pull as the activity list keeps it. */
export type PullEntry = ActivityEntry & { readonly command: CommandOf<'image.pull'> }

/** Ended pulls that the person has closed. Running ones always show. */
export const usePullsStore = create<{ readonly dismissed: ReadonlySet<string> }>(() => ({
  dismissed: new Set(),
}))

/** Takes an ended pull out of the panel. */
export function dismissPull(id: string): void {
  usePullsStore.setState(({ dismissed }) => ({ dismissed: new Set([...dismissed, id]) }))
}

/**
 * The pulls that the panel shows, newest first: running ones, and those that ended since `since` (epoch ms) and
 * were not closed. A failed one gives way when the same image is pulled again.
 */
export function shownPulls(
  entries: readonly ActivityEntry[],
  dismissed: ReadonlySet<string>,
  since: number,
): PullEntry[] {
  const pulls = entries.filter(isPull)
  return pulls
    .filter((entry, index) => {
      if (entry.state === 'running') return true
      const isReplaced = pulls
        .slice(index + 1)
        .some((later) => later.command.reference === entry.command.reference)
      return !isReplaced && !dismissed.has(entry.id) && entry.startedAt >= since
    })
    .reverse()
}

function isPull(entry: ActivityEntry): entry is PullEntry {
  return entry.command.kind === 'image.pull'
}
