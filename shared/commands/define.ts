import type * as z from 'zod'
import type { Before, Recorded } from './before'
import type { Loss, LossFacts } from './loss'
import type { RefusalReason } from './refusal'
import type { Codec } from './run/codec'

/** An option of a docker command and the field of the Command that it fills. */
export interface FlagSpec {
  /** Without dashes: `time`. */
  readonly long: string
  /** Other long spellings that are read, never written. */
  readonly aliases?: readonly string[]
  /** One letter: `t`. */
  readonly short?: string
  /**
   * `nothing`: a switch; `pairs`: `key=value`, may be given several times; `value`, `values`: what `codec` reads,
   * the latter several times.
   */
  readonly takes: 'nothing' | 'number' | 'text' | 'pairs' | 'value' | 'values'
  readonly codec?: Codec<unknown>
  /** `--init=false` says something else than no `--init`. */
  readonly keepsFalse?: boolean
  /** Its value is a file or folder of the person's machine: made absolute when the line is read. */
  readonly isHostPath?: boolean
  readonly pathForm?: PathForm
  /** Read from a line, never written into one: a password. */
  readonly isSecret?: boolean
  readonly field: string
}

/** An option that docker knows and Gantry does not carry out. */
export interface RefusedFlag {
  readonly long: string
  readonly short?: string
  readonly reason: RefusalReason
}

/** A variable before `docker` that says what no option says: `DOCKER_BUILDKIT=0 docker build .` */
export interface EnvironmentSpec {
  readonly variable: string
  readonly field: string
  /** What the field is for each value of the variable. */
  readonly values: Readonly<Record<string, string>>
}

/** What stands after the options. */
export interface OperandSpec {
  readonly field: string
  /** What it names, for completion and messages. */
  readonly names: 'container' | 'image' | 'volume' | 'network' | 'any' | 'new-name' | 'word'
  /** The last operand may be repeated. */
  readonly isMany: boolean
  readonly isOptional?: boolean
  /** It is completed from what there is, but may name what is not there (yet). */
  readonly mayBeAbsent?: boolean
  /** A file or folder of the person's machine: made absolute when the line is read. */
  readonly isHostPath?: boolean
  readonly pathForm?: PathForm
}

/**
 * Where in a text the host path stands, if it is not the whole of it. `context`: a URL or `-` is no path; `copy`: what
 * begins with a container's name and a colon is none; `volume`: before the colon, and only if it looks like a path;
 * `mount`: the value of `source` or `src` of a `--mount` of type bind; `secret`: the same value of a
 * `--secret`, which is always a path.
 */
export type PathForm = 'context' | 'copy' | 'volume' | 'mount' | 'secret'

/** What the docker line of a command or a query may hold. */
export interface LineSyntax {
  /** Spellings of the subcommand; the first is the one that is written. Empty for a command with `steps`. */
  readonly spellings: readonly (readonly string[])[]
  readonly flags: readonly FlagSpec[]
  /** What docker knows and nothing here does: refused by name, so that nothing of a line is ignored. */
  readonly refusedFlags?: readonly RefusedFlag[]
  /** What follows the first operand is taken as it is, dashes or not. */
  readonly hasFlagsFirst?: boolean
  readonly operands: readonly OperandSpec[]
}

/** One command: its value, its docker line in both directions, what it destroys, its inverse. */
export interface CommandSpec<Kind extends string, Schema extends z.ZodType> extends LineSyntax {
  readonly kind: Kind
  readonly schema: Schema
  readonly environment?: EnvironmentSpec
  /** Written as several docker lines, and read from none: the commands that they stand for, in order. */
  readonly steps?: (command: z.infer<Schema>) => readonly { kind: string }[]
  /** What would be gone for good, named. Absent: it destroys nothing. */
  readonly losses?: (command: z.infer<Schema>, facts: LossFacts) => Loss[]
  /** What its inverse needs to know of the time before it was run. */
  readonly records?: Recorded
  /**
   * The commands that take it back, in their order, made of what was recorded before it was run; none where that
   * would not be honest. `command` has the targets alone on which it did something.
   */
  readonly inverse?: (command: z.infer<Schema>, before: Before) => readonly { kind: string }[]
}

/** Declares a command; only there to infer its types. */
export function defineCommand<const Kind extends string, Schema extends z.ZodType>(
  spec: CommandSpec<Kind, Schema>,
): CommandSpec<Kind, Schema> {
  return spec
}
