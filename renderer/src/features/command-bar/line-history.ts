import type { ActivityEntry } from '#shared/contract/activity'

/**
 * The lines that the arrow up walks through, newest first, each once: those of this visit, then those that the
 * activity has kept over restarts.
 */
export function lineHistory(typed: readonly string[], entries: readonly ActivityEntry[]): string[] {
  return [...new Set([...typed.toReversed(), ...entries.toReversed().map(({ line }) => line)])]
}
