import type { Recovery } from '#shared/contract/recovery'
import { hasReached, type JournalEntry } from './journal-entry'
import type { Seen } from './look'

/** How things are now. */
export interface Situation {
  readonly old: Seen | null
  readonly made: Seen | null
  /** Whether a third container has the name that is needed: the old one's, or the new one's where that is alone. */
  readonly isNameTaken: boolean
  /** Epoch ms. */
  readonly now: number
}

/** What is to be done about a recreate that was cut off. */
export type RecoveryPlan =
  | { readonly type: 'leave'; readonly reason: NonNullable<Recovery['reason']> }
  /** The new one has shown that it stays: the old one goes. */
  | { readonly type: 'finish' }
  /** The new one runs, for how long nobody knows: finish where it stays up, else bring the old one back. */
  | { readonly type: 'try' }
  /** The engine has removed the old one itself (`--rm`): the new one takes its place. */
  | { readonly type: 'go-on' }
  | { readonly type: 'bring-back' }

/** Milliseconds; one that ran longer has shown that it stays. */
const settled = 60_000

/**
 * Decides by what is there, not by what was about to be done: a step that was cut off may have been carried out or not,
 * and a person may have put things right in the meantime. What a person has changed is left alone.
 */
export function planRecovery(entry: JournalEntry, { old, made, isNameTaken, now }: Situation): RecoveryPlan {
  if (isNameTaken) return leave('name-taken')
  if (made && made.name !== entry.nameBefore && made.name !== entry.name) return leave('renamed')
  if (!old) {
    if (!made) return leave('old-gone')
    if (entry.stage === 'removing') return { type: 'finish' }
    return entry.old.isAutoRemoved && hasReached(entry, 'stopping') ? { type: 'go-on' } : leave('old-gone')
  }
  if (old.name !== entry.old.name && old.name !== entry.aside) return leave('renamed')
  if (entry.stage === 'removing') return made ? { type: 'finish' } : leave('new-gone')
  if (!made || made.startedAt === null) return { type: 'bring-back' }
  if (old.isRunning && made.isRunning) return leave('both-run')
  if (made.isRunning) {
    const isProven = !made.isRestarting && now - entry.at > settled
    return { type: isProven ? 'finish' : 'try' }
  }
  const ranFor = (made.finishedAt ?? made.startedAt) - made.startedAt
  return ranFor > settled ? leave('new-ended') : { type: 'bring-back' }
}

function leave(reason: NonNullable<Recovery['reason']>): RecoveryPlan {
  return { type: 'leave', reason }
}
