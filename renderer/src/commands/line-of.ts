import type { Command } from '#shared/commands/index'
import { commandLine } from '#shared/commands/write-line'
import { useLiveStore } from '../live/live-store'
import { nameOf } from './name-of'

/** The docker line of a command as a person would type it, with names instead of ids. */
export function lineOf(command: Command): string {
  const rows = useLiveStore.getState()
  return commandLine(command, (target) => nameOf(target, rows))
}
