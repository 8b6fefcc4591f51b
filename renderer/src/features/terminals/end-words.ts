import type { TerminalState } from '#shared/contract/terminals'

/** Exit codes that mean something by themselves, by the text that explains them. */
const knownCodes = {
  0: 'terminals:exit.success',
  126: 'terminals:exit.notStarted',
  127: 'terminals:exit.notFound',
  129: 'terminals:exit.hungUp',
  130: 'terminals:exit.interrupted',
  137: 'terminals:exit.killed',
  139: 'terminals:exit.crashed',
  143: 'terminals:exit.terminated',
} as const satisfies Record<number, string>

type ExitText =
  | (typeof knownCodes)[keyof typeof knownCodes]
  | 'terminals:exit.signal'
  | 'terminals:exit.failure'

/** What an exit code means, as a text with the parameter `signal`; null where there is no code. */
export function exitWords(exitCode: number | null): { key: ExitText; signal: number } | null {
  if (exitCode === null) return null
  const signal = exitCode - 128
  const known = (knownCodes as Record<number, ExitText>)[exitCode]
  if (known) return { key: known, signal }
  return { key: signal > 0 && signal < 65 ? 'terminals:exit.signal' : 'terminals:exit.failure', signal }
}

const endTitles = {
  exited: 'terminals:end.exited',
  'container-stopped': 'terminals:end.stopped',
  lost: 'terminals:end.lost',
} as const

/** How a terminal ended: the sentence, and the exit code where one is known. */
export function endWords(state: Exclude<TerminalState, { state: 'open' }>): {
  key:
    | (typeof endTitles)[keyof typeof endTitles]
    | 'terminals:end.exitedUnknown'
    | 'terminals:end.stoppedUnknown'
  exitCode: number | null
} {
  const exitCode = state.state === 'lost' ? null : state.exitCode
  if (exitCode === null && state.state === 'exited') return { key: 'terminals:end.exitedUnknown', exitCode }
  if (exitCode === null && state.state === 'container-stopped') {
    return { key: 'terminals:end.stoppedUnknown', exitCode }
  }
  return { key: endTitles[state.state], exitCode }
}
