import type { CommandOf } from '#shared/commands/index'
import { toAppError } from '../rpc/to-app-error'
import { notifyFailure } from './notify-failure'
import { runCommand } from './run-command'
import { askedRegistry } from './sign-in-offer'

/** A pull or a push. */
export type TransferCommand = CommandOf<'image.pull'> | CommandOf<'image.push'>

/** Whether a page that shows transfers is open; elsewhere a failure becomes a notice. */
function isPanelOpen(): boolean {
  return /^#\/(?:images|search)(?:$|\?)/.test(location.hash)
}

/** Pulls or pushes in the backend, whatever page is open meanwhile. A failure shows in the panel, or elsewhere as a notice. */
export async function startTransfer(command: TransferCommand): Promise<void> {
  const retry = () => void startTransfer(command)
  try {
    const { results } = await runCommand(command, { isQuiet: true })
    const failure = results.find((result) => result.outcome === 'failed')
    if (failure?.error && !isPanelOpen()) {
      notifyFailure({
        kind: command.kind,
        registry: askedRegistry(command),
        failures: [{ name: command.reference, error: failure.error }],
        retry,
      })
    }
  } catch (error) {
    const { data } = toAppError(error)
    notifyFailure({ kind: command.kind, failures: [{ name: command.reference, error: data }], retry })
  }
}
