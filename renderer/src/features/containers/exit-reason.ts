const reasons = new Map<number, ExitReason>([
  [0, 'containers:exit.finished'],
  [126, 'containers:exit.notExecutable'],
  [127, 'containers:exit.commandMissing'],
  [130, 'containers:exit.interrupted'],
  [134, 'containers:exit.aborted'],
  [137, 'containers:exit.killed'],
  [139, 'containers:exit.crashed'],
  [143, 'containers:exit.terminated'],
])

/** Keys of the word that says what an exit code usually means. */
export type ExitReason =
  | 'containers:exit.finished'
  | 'containers:exit.error'
  | 'containers:exit.notExecutable'
  | 'containers:exit.commandMissing'
  | 'containers:exit.interrupted'
  | 'containers:exit.aborted'
  | 'containers:exit.killed'
  | 'containers:exit.crashed'
  | 'containers:exit.terminated'

/** The short word for an exit code in a list; the container page has the whole explanation. */
export function exitReason(exitCode: number): ExitReason {
  return reasons.get(exitCode) ?? 'containers:exit.error'
}
