import type { ActivityEntry } from '#shared/contract/activity'
import type { RemovalPrediction, RemovalStep } from '#shared/domain/predict-image-removal'
import type { RemovalAnswer } from '../../../commands/image-removal-store'
import type { RemovalPlan } from './removal-plan'
import { tellRemoved } from './tell-removed'

/** A plan as the answer of the dialog; null where it does nothing to images. */
export function removalAnswer({ before, command, prediction }: RemovalPlan): RemovalAnswer | null {
  if (!command) return null
  return {
    before,
    command,
    tell: (entry) => tellRemoved(entry, doneSteps(entry, prediction), freedOf(entry, prediction)),
  }
}

/** What the engine did, with the reasons that were known before. */
function doneSteps(entry: ActivityEntry, { steps }: RemovalPrediction): RemovalStep[] {
  return entry.results.flatMap(({ target, outcome, details }): RemovalStep[] => {
    const step = steps.find((each) => each.target === target)
    if (outcome !== 'done' || !step) return []
    const isDeleted = details.some((line) => line.startsWith('Deleted: '))
    return [{ ...step, outcome: isDeleted ? 'deleted' : 'untagged' }]
  })
}

/** What was foretold holds where everything went as foretold; otherwise nothing is claimed. */
function freedOf(entry: ActivityEntry, { freed }: RemovalPrediction): number | null {
  return entry.state === 'done' ? freed : null
}
