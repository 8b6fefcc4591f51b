import { create } from 'zustand'
import type { CommandOf } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'

/** A pull or push as the activity list keeps it. */
export type TransferEntry = ActivityEntry & {
  readonly command: CommandOf<'image.pull'> | CommandOf<'image.push'>
}

/** Ended transfers that the person has closed. Running ones always show. */
export const useTransfersStore = create<{ readonly dismissed: ReadonlySet<string> }>(() => ({
  dismissed: new Set(),
}))

/** Takes an ended transfer out of the panel. */
export function dismissTransfer(id: string): void {
  useTransfersStore.setState(({ dismissed }) => ({ dismissed: new Set([...dismissed, id]) }))
}

/**
 * The transfers that the panel shows, newest first: running ones, and those that ended since `since` (epoch ms) and
 * were not closed. A failed one gives way when the same is tried again.
 */
export function shownTransfers(
  entries: readonly ActivityEntry[],
  dismissed: ReadonlySet<string>,
  since: number,
): TransferEntry[] {
  const transfers = entries.filter(isTransfer)
  return transfers
    .filter((entry, index) => {
      if (entry.state === 'running') return true
      const isReplaced = transfers
        .slice(index + 1)
        .some(
          ({ command }) =>
            command.kind === entry.command.kind && command.reference === entry.command.reference,
        )
      return !isReplaced && !dismissed.has(entry.id) && entry.startedAt >= since
    })
    .reverse()
}

function isTransfer(entry: ActivityEntry): entry is TransferEntry {
  return entry.command.kind === 'image.pull' || entry.command.kind === 'image.push'
}
