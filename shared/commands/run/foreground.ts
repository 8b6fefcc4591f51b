import type { Command } from '../index'

/**
 * Whether a terminal would show what the container of this line writes until it has ended, with nothing to type:
 * `run` without `-d`, and `start -a`. A container that waits for input is no such thing, unless it is removed when it
 * ends and its log with it: then its output is seen now or never.
 */
export function isForeground(command: Command): boolean {
  if (command.kind === 'container.start') return command.attach === true && !command.interactive
  if (command.kind !== 'container.run' || command.detach) return false
  const { autoRemove, interactive, tty, attach = ['stdout'] } = command
  if (attach.every((stream) => stream === 'stdin')) return false
  return autoRemove ? !(interactive && tty) : !(interactive || tty)
}
