import type { ActivityEntry, TargetResult } from '#shared/contract/activity'

/** What became of a command as a whole: a partial failure is never called success. */
export function endState(results: readonly TargetResult[]): Exclude<ActivityEntry['state'], 'running'> {
  const failed = results.filter(({ outcome }) => outcome === 'failed').length
  if (results.some(({ outcome }) => outcome === 'cancelled')) return 'cancelled'
  if (failed === 0) return 'done'
  return failed === results.length ? 'failed' : 'partial'
}
