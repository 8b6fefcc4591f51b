import type { CommandOf } from '#shared/commands/index'
import { notifyFailure } from '../../commands/notify-failure'
import { runCommand } from '../../commands/run-command'
import { toAppError } from '../../rpc/to-app-error'

/** Whether the page that shows pulls is open; elsewhere a failure becomes a notice. */
function isPanelOpen(): boolean {
  return location.hash.startsWith('#/images')
}

/** Pulls in the backend, whatever page is open meanwhile. A failure shows in the panel, or elsewhere as a notice. */
export async function startPull(command: CommandOf<'image.pull'>): Promise<void> {
  const retry = () => void startPull(command)
  try {
    const { results } = await runCommand(command, { isQuiet: true })
    const failure = results.find((result) => result.outcome === 'failed')
    if (failure?.error && !isPanelOpen()) {
      notifyFailure({
        kind: command.kind,
        failures: [{ name: command.reference, error: failure.error }],
        retry,
      })
    }
  } catch (error) {
    const { data } = toAppError(error)
    notifyFailure({ kind: command.kind, failures: [{ name: command.reference, error: data }], retry })
  }
}
