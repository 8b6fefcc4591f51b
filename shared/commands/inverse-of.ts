import { type Command, commandSchema } from './index'
import { specOf } from './spec-of'

/** The command that takes this one back; null where nothing does. */
export function inverseOf(command: Command): Command | null {
  const inverse = specOf(command).inverse?.(command)
  return inverse ? commandSchema.parse(inverse) : null
}
