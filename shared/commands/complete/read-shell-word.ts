import { absolutePath, type Folders } from '../host-path'
import type { Word } from '../tokenize'

/** A word of a shell that means something here, too. */
export type ShellWord =
  /** `cd`: the folder that paths are beside from now on; absolute where the folders are known. */
  { readonly name: 'cd'; readonly folder: string } | { readonly name: 'clear' | 'exit' }

/** Reads `cd folder`, `clear` and `exit`; null for anything else. */
export function readShellWord(words: readonly Word[], folders?: Folders): ShellWord | null {
  const [first, second, ...others] = words
  if (first?.text === 'cd' && others.length === 0) {
    const folder = second?.text ?? '~'
    return { name: 'cd', folder: folders ? absolutePath(folder, folders) : folder }
  }
  if (second || (first?.text !== 'clear' && first?.text !== 'exit')) return null
  return { name: first.text }
}
