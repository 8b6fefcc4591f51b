import type { ActivityEntry } from '#shared/contract/activity'
import type { RemovalPrediction } from '#shared/domain/predict-image-removal'
import { runCommand } from '../../../commands/run-command'
import type { RemovalPlan } from './removal-plan'
import { tellRemoved } from './tell-removed'

/** Runs the commands of a plan in their order, stops at the first that fails, and tells what became of the images. */
export async function carryOutRemoval({ commands, prediction }: RemovalPlan): Promise<void> {
  try {
    for (const command of commands) {
      const entry = await runCommand(command)
      if (command.kind === 'image.remove') tellRemoved(answered(entry), freedOf(entry, prediction))
      if (entry.state !== 'done') return
    }
  } catch {
    // Told in a notice already.
  }

  /** What the engine did, with the reasons that were known before. */
  function answered(entry: ActivityEntry) {
    return entry.results.flatMap(({ target, outcome, details }) => {
      const step = prediction.steps.find((each) => each.target === target)
      if (outcome !== 'done' || !step) return []
      const isDeleted = details.some((line) => line.startsWith('Deleted: '))
      return [{ ...step, outcome: isDeleted ? ('deleted' as const) : ('untagged' as const) }]
    })
  }
}

/** What was foretold holds where everything went as foretold; otherwise nothing is claimed. */
function freedOf(entry: ActivityEntry, { freed }: RemovalPrediction): number | null {
  return entry.state === 'done' ? freed : null
}
