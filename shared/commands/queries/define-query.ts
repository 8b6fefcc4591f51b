import type { FlagSpec, LineSyntax, OperandSpec } from '../define'

/** A docker line that shows something and changes nothing. */
export interface QuerySpec<Kind extends string = string> extends LineSyntax {
  /** `query.containers` */
  readonly kind: Kind
  /** Their fields are `targets` (what it is about) and `words` (the rest). */
  readonly operands: readonly OperandSpec[]
  /** Keys that `--filter` takes; without them every key is refused. */
  readonly filterKeys?: readonly string[]
  /** Switches without which docker does something that there is no view for. */
  readonly needs?: readonly { readonly field: string; readonly flag: string }[]
}

/** Declares a query; only there to infer its kind. */
export function defineQuery<const Kind extends `query.${string}`>(spec: QuerySpec<Kind>): QuerySpec<Kind> {
  return spec
}

/** One container. */
export const oneContainer: OperandSpec = { field: 'targets', names: 'container', isMany: false }

/** `-f`, `--filter`, several times. */
export const filterFlag: FlagSpec = { long: 'filter', short: 'f', takes: 'values', field: 'filters' }

/** `--format`: a Go template. */
export const formatFlag: FlagSpec = { long: 'format', takes: 'text', field: 'format' }

/** `-q`, `--quiet` */
export const quietFlag: FlagSpec = { long: 'quiet', short: 'q', takes: 'nothing', field: 'quiet' }

/** `--no-trunc` */
export const noTruncFlag: FlagSpec = { long: 'no-trunc', takes: 'nothing', field: 'noTrunc' }
