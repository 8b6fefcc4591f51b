import type { Before, Recorded } from './before'
import type { EnvironmentSpec, LineSyntax } from './define'
import { type Command, commandSpecs } from './index'
import type { Loss, LossFacts } from './loss'

/** A command's spec without the types of its fields, for code that treats all commands alike. */
export interface AnySpec extends LineSyntax {
  readonly kind: string
  readonly environment?: EnvironmentSpec
  readonly steps?: (command: Command) => readonly { kind: string }[]
  readonly losses?: (command: Command, facts: LossFacts) => Loss[]
  readonly records?: Recorded
  readonly inverse?: (command: Command, before: Before) => readonly { kind: string }[]
}

/** All specs, as {@link AnySpec}. */
export const anySpecs = commandSpecs as unknown as readonly AnySpec[]

/** The spec of the command's kind. */
export function specOf(command: Command): AnySpec {
  const spec = anySpecs.find(({ kind }) => kind === command.kind)
  if (!spec) throw new Error(`No command of kind ${command.kind}`)
  return spec
}
