import type { ActivityEntry } from '#shared/contract/activity'

/** Which outcomes are listed. */
export const activityFilters = ['all', 'running', 'done', 'failed', 'cancelled'] as const
export type ActivityFilter = (typeof activityFilters)[number]

/** Which kinds of things are listed; the rest is `other`. */
export const activityKinds = ['all', 'container', 'image', 'volume', 'network', 'other'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** What is asked for. */
export interface ActivityWish {
  readonly filter: ActivityFilter
  readonly kind: ActivityKind
  /** Each must occur in the docker line or in what was answered. */
  readonly words: string
}

const states: Record<ActivityFilter, readonly ActivityEntry['state'][]> = {
  all: ['running', 'done', 'partial', 'failed', 'cancelled'],
  running: ['running'],
  done: ['done', 'partial'],
  failed: ['failed', 'partial'],
  cancelled: ['cancelled'],
}

/** The entries that pass, newest first. */
export function filterActivity(entries: readonly ActivityEntry[], wish: ActivityWish): ActivityEntry[] {
  const wanted = wish.words.toLowerCase().split(/\s+/).filter(Boolean)
  return entries
    .filter((entry) => states[wish.filter].includes(entry.state) && isOfKind(entry, wish.kind))
    .filter((entry) => wanted.length === 0 || holds(entry, wanted))
    .reverse()
}

function isOfKind({ command }: ActivityEntry, kind: ActivityKind): boolean {
  const [resource = ''] = command.kind.split('.')
  if (kind === 'all') return true
  return kind === 'other' ? !activityKinds.some((each) => each === resource) : resource === kind
}

function holds({ line, results }: ActivityEntry, wanted: readonly string[]): boolean {
  const texts = results.flatMap(({ target, details, error }) => [target, ...details, error?.message ?? ''])
  const text = [line, ...texts].join('\n').toLowerCase()
  return wanted.every((word) => text.includes(word))
}
