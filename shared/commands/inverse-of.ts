import type { Before } from './before'
import { type Command, commandSchema } from './index'
import { specOf } from './spec-of'

/**
 * The commands that take this one back, in their order; empty where nothing does.
 * @param command with the targets alone on which it did something
 */
export function inverseOf(command: Command, before: Before): Command[] {
  const inverse = specOf(command).inverse?.(command, before) ?? []
  return inverse.map((each) => commandSchema.parse(each))
}
