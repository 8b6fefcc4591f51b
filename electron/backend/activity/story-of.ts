import type { Command } from '#shared/commands/index'

/** Whether the steps of the command are told: it makes or starts one container. */
export function hasStory(command: Command): boolean {
  return (
    command.kind === 'container.run' || (command.kind === 'container.start' && command.targets.length === 1)
  )
}
