import * as z from 'zod'
import type { Command } from '#shared/commands/index'
import { type Filters, toFilters } from '#shared/domain/prune-filters'
import { done, type Execution, type Executor } from '../activity/executor'
import { tolerant, tolerantList } from '../engine/tolerant'
import { humanSize } from '../queries/go-units'

/** What a prune took away. */
export interface Pruned {
  /** Names or ids. */
  readonly removed: readonly string[]
  /** Bytes, as the engine counts them; absent where it counts none. */
  readonly reclaimed?: number
}

/** Milliseconds: removing thousands of big layers takes its time. */
export const pruneDeadline = 30 * 60_000
/** Names or ids in the answer of a prune. */
export const prunedNames = tolerantList(z.string())
/** Bytes in the answer of a prune. */
export const prunedBytes = tolerant(z.number().nonnegative(), 0)

/** The closing line of a prune as the docker CLI writes it: `Total reclaimed space: 12.3MB`. */
export function reclaimedLine(bytes: number): string {
  return `Total reclaimed space: ${humanSize(bytes)}`
}

/**
 * Carries out a prune as a command: its details are what it removed, and how much that was.
 * @param target what stands for all that it acts on
 */
export function pruning<C extends Command & { readonly filters?: readonly string[] | undefined }>(
  prune: (filters: Filters, command: C, execution: Execution) => Promise<Pruned>,
  target = '',
): Executor<C> {
  return {
    targets: () => [target],
    run: async (_target, command, execution) => {
      const { removed, reclaimed } = await prune(toFilters(command.filters), command, execution)
      return done(...removed, ...(reclaimed === undefined ? [] : [reclaimedLine(reclaimed)]))
    },
  }
}
