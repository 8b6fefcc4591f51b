import type { StopFacts } from '../contract/containers'
import { startErrorKind } from './engine-start-error'
import { explainExitCode } from './explain-exit-code'
import { explainRequestedStop } from './explain-requested-stop'
import { type StopSentence, sentence } from './stop-sentence'

/**
 * Why a container is not running, in sentences of the namespace `stop`: first what happened, then why, then
 * what to do next. Empty for a container that runs.
 */
export function explainStop(facts: StopFacts): StopSentence[] {
  switch (facts.state) {
    case 'running':
    case 'paused':
    case 'removing':
      return []
    case 'dead':
      return [sentence('stop:what.dead'), sentence('stop:next.removeDead')]
  }
  if (facts.error !== '') return explainStartError(facts)
  if (facts.state === 'created') return [sentence('stop:what.neverStarted'), sentence('stop:next.pressStart')]
  return [...explainEnd(facts), ...explainRestarts(facts), ...pointToLog(facts)]
}

function explainEnd(facts: StopFacts): StopSentence[] {
  if (facts.isOomKilled) {
    return [
      sentence('stop:what.outOfMemory'),
      sentence('stop:why.outOfMemory'),
      sentence('stop:next.moreMemory'),
    ]
  }
  return facts.endedBy === 'person' ? explainRequestedStop(facts) : explainExitCode(facts)
}

const startErrorSentences = {
  'command-missing': ['stop:why.commandMissing', 'stop:next.commandMissing'],
  'not-executable': ['stop:why.notExecutable', 'stop:next.notExecutable'],
  'wrong-processor': ['stop:why.wrongProcessor', 'stop:next.wrongProcessor'],
  'port-taken': ['stop:why.portTaken', 'stop:next.portTaken'],
  mount: ['stop:why.mount', 'stop:next.mount'],
  'disk-full': ['stop:why.diskFull', 'stop:next.diskFull'],
  other: ['stop:next.startError'],
} as const

function explainStartError({ error, command }: StopFacts): StopSentence[] {
  const params = { command: command[0] ?? '' }
  return [
    sentence('stop:what.startError', { error }),
    ...startErrorSentences[startErrorKind(error)].map((key) => sentence(key, params)),
  ]
}

function explainRestarts({ state, restartCount, restartPolicy }: StopFacts): StopSentence[] {
  if (state === 'restarting') return [sentence('stop:why.restarting', { count: restartCount })]
  if (restartCount === 0) return []
  return restartPolicy.startsWith('on-failure:')
    ? [sentence('stop:why.gaveUp', { count: restartCount })]
    : [sentence('stop:why.restarted', { count: restartCount })]
}

function pointToLog({ exitCode, endedBy, lastLines }: StopFacts): StopSentence[] {
  if (exitCode === 0 || endedBy === 'person') return []
  return [sentence(lastLines.length > 0 ? 'stop:next.readLog' : 'stop:next.noLog')]
}
