import type { Command } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'
import { loadPatiently } from '../components/lazy/load-patiently'
import { rpc } from '../rpc/client'
import { toAppError } from '../rpc/to-app-error'
import { nameOf } from './name-of'
import { notifyFailure } from './notify-failure'
import { markPending, targetsOf } from './pending-store'
import { askedRegistry } from './sign-in-offer'

/**
 * Runs a command in the backend. Its targets show as busy at once; what fails becomes a notice that stays until it
 * is closed, with the engine's words and a way to try again.
 * @throws AppError when the command could not be handed over or its end is not known.
 */
export async function runCommand(
  command: Command,
  {
    runId = crypto.randomUUID(),
    isQuiet = false,
    isFollowed = false,
    tell,
  }: {
    runId?: string
    isQuiet?: boolean
    isFollowed?: boolean
    /** Says what came of it, in place of the usual notice that it is done. */
    tell?: ((entry: ActivityEntry) => void) | undefined
  } = {},
): Promise<ActivityEntry> {
  // What is followed to its end is not busy for as long: it can be stopped, its log be read.
  const release = isFollowed ? () => undefined : markPending(command, runId)
  const names = new Map(targetsOf(command).map((target) => [target, nameOf(target)]))
  try {
    const entry = await rpc.activity.run({ id: runId, command, ...(isFollowed ? { isFollowed } : {}) })
    const failures = entry.results.filter((result) => result.outcome === 'failed')
    if (failures.length > 0 && !isQuiet) {
      notifyFailure({
        kind: command.kind,
        registry: askedRegistry(command),
        failures: failures.map(({ target, error }) => ({
          name: names.get(target) ?? target,
          error: error ?? { code: 'engine-failed', message: '' },
        })),
        retry: retryOf(
          command,
          failures.map((failure) => failure.target),
        ),
      })
    } else if (!isQuiet && !tell) void tellDone(entry, [...names.values()])
    tell?.(entry)
    return entry
  } catch (error) {
    const appError = toAppError(error)
    if (!isQuiet) {
      notifyFailure({
        kind: command.kind,
        registry: askedRegistry(command),
        failures: [{ name: [...names.values()].join(', '), error: appError.data }],
        retry: () => startCommand(command),
      })
    }
    throw appError
  } finally {
    release()
  }
}

/** {@link runCommand} for event handlers: what fails is told in a notice, so nothing is left to catch. */
export function startCommand(command: Command): void {
  runCommand(command).catch(() => {
    // Told in a notice already.
  })
}

/** Offers to take it back, or to read what happened. Not needed for the first page, so loaded with the first command. */
async function tellDone(entry: ActivityEntry, names: readonly string[]): Promise<void> {
  if (!entry.undo && !entry.steps) return
  const { notifyDone } = await loadPatiently(() => import('./notify-done'))
  notifyDone(entry, names)
}

/** Runs the command again, on the failed targets alone where it has several. */
function retryOf(command: Command, failed: readonly string[]): () => void {
  return () => startCommand('targets' in command ? { ...command, targets: [...failed] } : command)
}
