import { type UpdatableField, updatableFields } from '#shared/commands/container-update'
import type { FieldErrorCode } from '#shared/commands/run/codec'
import { conflictsOf } from '#shared/commands/run/conflicts'
import type { RunOptions } from '#shared/commands/run/options'
import { readField } from './form/field-codec'

/** The limits as they are typed; empty: none. */
export type LimitTexts = Readonly<Partial<Record<UpdatableField, string>>>

/** What is known of the container and of the engine that it runs on. */
export interface LimitFacts {
  readonly before: Partial<RunOptions>
  /** Bytes in use now; null where it does not run. */
  readonly usage: number | null
  /** CPUs of the engine's machine; 0 where it is not known. */
  readonly cpus: number
}

/** Why a limit cannot be set in place. */
export interface LimitProblem {
  readonly field: UpdatableField
  readonly code:
    | FieldErrorCode
    /** The engine can change this limit but not take it away. */
    | 'cannot-unset'
    /** The processes use more than this now. */
    | 'below-usage'
    /** The machine has not as many. */
    | 'too-many-cpus'
}

/** Limits that can be lifted in place: by -1, or `no`. */
const liftable: readonly UpdatableField[] = ['restart', 'pidsLimit', 'memorySwap']

/** What the texts stand for, and what the engine is known to refuse of it. */
export function readLimits(
  texts: LimitTexts,
  { before, usage, cpus }: LimitFacts,
): { readonly after: Partial<RunOptions>; readonly problems: readonly LimitProblem[] } {
  const after: Record<string, unknown> = {}
  const problems: LimitProblem[] = []
  for (const field of updatableFields) {
    const text = texts[field] ?? ''
    const read = text === '' ? null : readField(field, text)
    if (read?.ok) after[field] = read.value
    else if (read) problems.push({ field, code: read.error.code })
    else if (before[field] !== undefined && !liftable.includes(field))
      problems.push({ field, code: 'cannot-unset' })
  }
  const given = after as Partial<RunOptions>
  for (const { field } of conflictsOf(given)) {
    if (isLimit(field)) problems.push({ field, code: 'conflict' })
  }
  if (
    given.memory !== undefined &&
    given.memory !== before.memory &&
    usage !== null &&
    given.memory < usage
  ) {
    problems.push({ field: 'memory', code: 'below-usage' })
  }
  if (cpus > 0 && (given.cpus ?? 0) > cpus) problems.push({ field: 'cpus', code: 'too-many-cpus' })
  if (cpus > 0 && highestCpu(given.cpusetCpus) >= cpus) {
    problems.push({ field: 'cpusetCpus', code: 'too-many-cpus' })
  }
  return { after: given, problems }
}

function isLimit(field: string): field is UpdatableField {
  return updatableFields.some((each) => each === field)
}

/** `0-2,5`: 5. */
function highestCpu(set = ''): number {
  return Math.max(-1, ...set.split(/[,-]/).filter(Boolean).map(Number))
}
