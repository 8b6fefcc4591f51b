import type { StopFacts } from '../contract/containers'
import { signalOfExitCode } from './linux-signals'
import { type StopSentence, sentence } from './stop-sentence'

/** The end of a container that somebody asked for, in the app or with the docker CLI. */
export function explainRequestedStop({ exitCode, signal }: StopFacts): StopSentence[] {
  const params = { code: exitCode, signal: signal ?? 'SIGTERM' }
  if (signal === 'SIGKILL') return [sentence('stop:what.killed', params), sentence('stop:why.killed')]
  if (exitCode === 137) {
    return [
      sentence('stop:what.stoppedByForce', params),
      sentence('stop:why.ignoredSignal', params),
      sentence('stop:next.handleSignal', params),
    ]
  }
  const isClean = exitCode === 0 || signalOfExitCode(exitCode) === params.signal
  return isClean
    ? [sentence('stop:what.stopped', params)]
    : [sentence('stop:what.stopped', params), sentence('stop:why.codeWhileStopping', params)]
}
