import type * as z from 'zod'
import type { Loss, LossFacts } from './loss'

/** An option of a docker command and the field of the Command that it fills. */
export interface FlagSpec {
  /** Without dashes: `time`. */
  readonly long: string
  /** Other long spellings that are read, never written. */
  readonly aliases?: readonly string[]
  /** One letter: `t`. */
  readonly short?: string
  /** `nothing`: a switch; `pairs`: `key=value`, may be given several times. */
  readonly takes: 'nothing' | 'number' | 'text' | 'pairs'
  readonly field: string
}

/** What stands after the options. */
export interface OperandSpec {
  readonly field: string
  /** What it names, for completion and messages. */
  readonly names: 'container' | 'image' | 'volume' | 'network' | 'new-name'
  /** The last operand may be repeated. */
  readonly isMany: boolean
  readonly isOptional?: boolean
}

/** One command: its value, its docker line in both directions, what it destroys, its inverse. */
export interface CommandSpec<Kind extends string, Schema extends z.ZodType> {
  readonly kind: Kind
  readonly schema: Schema
  /** Spellings of the subcommand; the first is the one that is written. */
  readonly spellings: readonly (readonly string[])[]
  readonly flags: readonly FlagSpec[]
  readonly operands: readonly OperandSpec[]
  /** What would be gone for good, named. Absent: it destroys nothing. */
  readonly losses?: (command: z.infer<Schema>, facts: LossFacts) => Loss[]
  /** The command that takes it back, or null where nothing does. */
  readonly inverse?: (command: z.infer<Schema>) => { kind: string } | null
}

/** Declares a command; only there to infer its types. */
export function defineCommand<const Kind extends string, Schema extends z.ZodType>(
  spec: CommandSpec<Kind, Schema>,
): CommandSpec<Kind, Schema> {
  return spec
}
