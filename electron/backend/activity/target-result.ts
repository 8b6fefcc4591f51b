import type { TargetResult } from '#shared/contract/activity'
import { AppError } from '#shared/errors'
import type { TargetOutcome } from './executor'
import { PartlyDone } from './partly-done'

/** Waits for the outcome of one target and tells a failure from a cancel. Never throws. */
export async function toTargetResult(
  target: string,
  signal: AbortSignal,
  run: () => Promise<TargetOutcome>,
): Promise<TargetResult> {
  if (signal.aborted) return { target, outcome: 'cancelled', details: [] }
  try {
    const { outcome, details, fromEnvironment, exitCode, containerId } = await run()
    return {
      target,
      // Followed to its end because of the cancel, or left running by it.
      outcome: signal.aborted && exitCode !== undefined ? 'cancelled' : outcome,
      details: [...details],
      ...(fromEnvironment ? { fromEnvironment } : {}),
      ...(exitCode === undefined ? {} : { exitCode }),
      ...(containerId === undefined ? {} : { containerId }),
    }
  } catch (error) {
    // An answer that came in spite of the cancel counts: it says what the engine did.
    const isAnswered = error instanceof AppError && error.data.status !== undefined
    const details = error instanceof PartlyDone ? [...error.details] : []
    if (signal.aborted && !isAnswered) return { target, outcome: 'cancelled', details }
    return { target, outcome: 'failed', error: toFailure(error), details }
  }
}

function toFailure(error: unknown): AppError['data'] {
  if (error instanceof AppError) return error.data
  console.error('A command failed unexpectedly:', error)
  return { code: 'app-failed', message: error instanceof Error ? error.message : String(error) }
}
