import type { StopFacts } from '../contract/containers'
import { signalOfExitCode } from './linux-signals'
import { type StopSentence, sentence } from './stop-sentence'

/** Signals that tell of a fault inside the program, each with its own explanation. */
const crashes: Readonly<Record<string, readonly StopSentence['key'][]>> = {
  SIGSEGV: ['stop:why.segfault', 'stop:next.segfault'],
  SIGABRT: ['stop:why.abort'],
  SIGILL: ['stop:why.illegalInstruction', 'stop:next.wrongProcessor'],
  SIGFPE: ['stop:why.arithmetic'],
  SIGBUS: ['stop:why.busError'],
}

/** Codes with a meaning of their own, by the habits of shells and of Docker. */
const knownCodes: Readonly<Record<number, readonly StopSentence['key'][]>> = {
  0: ['stop:what.finished', 'stop:next.finished'],
  1: ['stop:what.failed', 'stop:why.generalError'],
  2: ['stop:what.failed', 'stop:why.wrongUsage'],
  125: ['stop:what.failed', 'stop:why.dockerFailed'],
  126: ['stop:what.failed', 'stop:why.notExecutable', 'stop:next.notExecutable'],
  127: ['stop:what.failed', 'stop:why.commandMissing', 'stop:next.commandMissing'],
  255: ['stop:what.failed', 'stop:why.unspecific'],
}

/** The end of a container that nobody is known to have asked for: what its exit code tells. */
export function explainExitCode({ exitCode, command, endedBy }: StopFacts): StopSentence[] {
  const signal = signalOfExitCode(exitCode)
  const params = { code: exitCode, command: command[0] ?? '', ...(signal === null ? {} : { signal }) }
  const known = knownCodes[exitCode]
  if (known) return known.map((key) => sentence(key, params))
  if (signal === null) return [sentence('stop:what.failed', params), sentence('stop:why.ownCode', params)]
  const crash = crashes[signal]
  if (crash) return ['stop:what.crashed' as const, ...crash].map((key) => sentence(key, params))
  if (signal === 'SIGKILL') {
    return [
      sentence('stop:what.killedFromOutside', params),
      sentence(endedBy === 'itself' ? 'stop:why.killedNotByDocker' : 'stop:why.killedByUnknown', params),
      sentence('stop:next.checkMemory', params),
    ]
  }
  return [
    sentence('stop:what.endedBySignal', params),
    sentence(
      signal === 'SIGTERM' || signal === 'SIGINT' ? 'stop:why.politeSignal' : 'stop:why.otherSignal',
      params,
    ),
  ]
}
