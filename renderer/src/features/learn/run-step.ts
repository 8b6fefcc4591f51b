import type { LineResult } from '../../commands/bar-store'
import { type LineStage, runLine } from '../../commands/run-line'
import { useLiveStore } from '../../live/live-store'
import { isInEffect } from './is-in-effect'
import { keepDone, type Outcome, setOutcome } from './learn-store'
import type { Effect } from './topic'

/** Milliseconds for an effect to arrive in the live lists after the engine agreed. */
const patience = 15_000

/**
 * Runs the line of a step through the same path as the command bar and says what came of it: done only when its effect
 * was seen in the live lists, or the engine answered where no list would show it.
 */
export async function runStep(key: string, line: string, effect: Effect): Promise<void> {
  const known: { result: LineResult | null; place: string | null } = { result: null, place: null }
  const show = (state: Outcome['state'], error: Outcome['error'] = null): void =>
    setOutcome(key, { state, line, error, ...known })
  const stage: LineStage = {
    showResult(result) {
      known.result = result
      show('running')
    },
    goTo(place) {
      known.place = place
    },
    showsFailures: () => true,
    inText: new Set(['query.diff']),
  }
  show('running')
  const end = await runLine(line, stage)
  if (end.type === 'error') return show('unreadable', end.error)
  const isMeantToFail = effect.type === 'refused'
  if (end.type === 'stopped' && !endedAsMeant(effect, known.result)) {
    if (known.result?.state !== 'failed') return show('cancelled')
    if (isMeantToFail) keepDone(key, true)
    return show(isMeantToFail ? 'done' : 'failed')
  }
  if (isMeantToFail) return show('unexpected')
  const isSeen = await untilInEffect(effect)
  if (isSeen) keepDone(key, true)
  show(isSeen ? 'done' : 'unseen')
}

/** Whether a container in the foreground has ended with a code that is none of success, as the step promises. */
function endedAsMeant(effect: Effect, result: LineResult | null): boolean {
  return effect.type === 'container' && effect.exitCode !== undefined && effect.exitCode === result?.exitCode
}

/** Waits for the effect to be seen; false where it is not in time. */
function untilInEffect(effect: Effect): Promise<boolean> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let stop: (() => void) | undefined
    const settle = (isSeen: boolean): void => {
      clearTimeout(timer)
      stop?.()
      resolve(isSeen)
    }
    if (isInEffect(effect, useLiveStore.getState()) !== false) return settle(true)
    timer = setTimeout(() => settle(false), patience)
    stop = useLiveStore.subscribe((rows) => {
      if (isInEffect(effect, rows) !== false) settle(true)
    })
  })
}
