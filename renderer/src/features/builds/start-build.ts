import type { CommandOf } from '#shared/commands/index'
import { goTo } from '../../commands/go-to'
import { runCommand } from '../../commands/run-command'

/** Starts a build and opens its page, which tells everything that follows, failures too. */
export function startBuild(command: CommandOf<'image.build'>): void {
  const runId = crypto.randomUUID()
  runCommand(command, { runId, isQuiet: true }).catch(() => undefined)
  goTo(`/builds/${runId}`)
}

/** Whether a command as it is kept can be run again as it is: values that look secret are not kept. */
export function isWhole({ buildArgs = [] }: CommandOf<'image.build'>): boolean {
  return buildArgs.every(({ value }) => value !== undefined)
}
