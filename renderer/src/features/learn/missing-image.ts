import { readTyped } from '#shared/commands/complete/read-typed'
import { listedName } from './fill-line'

/** The image that a line would make a container from and that is not on the engine; null where there is none. */
export function missingImage(line: string, references: readonly string[]): string | null {
  const typed = readTyped(line)
  if (typed.type !== 'command' || !('image' in typed.command)) return null
  const { image } = typed.command
  if (typeof image !== 'string' || image.startsWith('sha256:')) return null
  return references.includes(listedName(image)) ? null : image
}
