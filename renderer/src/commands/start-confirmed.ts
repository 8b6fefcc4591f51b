import type { Command } from '#shared/commands/index'
import { confirmLosses } from './confirm-losses'
import { runCommand } from './run-command'

/** Asks before something is destroyed, runs the command as the person left it, and tells what came of it. */
export async function startConfirmed(command: Command): Promise<void> {
  const confirmed = await confirmLosses(command)
  if (!confirmed) return
  await runCommand(confirmed.command, { tell: confirmed.tell }).catch(() => {
    // Told in a notice already.
  })
}
