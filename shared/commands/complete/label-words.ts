import type { FlagSpec, OperandSpec } from '../define'
import type { Word } from '../tokenize'
import { findLineSpec, type LineSpec, withoutPrefix } from './line-spec'

/** What an operand of the line is for; its place among the words. */
export interface OperandWord {
  readonly word: Word
  /** Undefined where the command takes no more. */
  readonly operand: OperandSpec | undefined
}

/** The words of a line that may be wrong or unfinished, as far as they can be told apart. */
export interface LabelledWords {
  readonly spec: LineSpec
  readonly operands: readonly OperandWord[]
  /** The flag at the end that still waits for its value. */
  readonly openFlag: FlagSpec | undefined
  /** Whether a dash at the end would still begin a flag. */
  readonly takesFlags: boolean
}

/** Tells flags, their values and operands apart, whether or not they are right; null where no command is named yet. */
export function labelWords(words: readonly Word[]): LabelledWords | null {
  const line = withoutPrefix(words)
  const found = findLineSpec(line)
  if (!found) return null
  const { spec, length } = found
  const operands: OperandWord[] = []
  let openFlag: FlagSpec | undefined
  let takesFlags = true
  for (const word of line.slice(length)) {
    if (openFlag) openFlag = undefined
    else if (takesFlags && word.text === '--') takesFlags = false
    else if (takesFlags && word.text.startsWith('-') && word.text !== '-') openFlag = waiting(spec, word.text)
    else {
      operands.push({ word, operand: operandAt(spec, operands.length) })
      if (spec.hasFlagsFirst) takesFlags = false
    }
  }
  return { spec, operands, openFlag, takesFlags }
}

/** What the operand at that place is for. */
export function operandAt({ operands }: LineSpec, place: number): OperandSpec | undefined {
  const last = operands.at(-1)
  return operands[place] ?? (last?.isMany ? last : undefined)
}

/** The flag of a word whose value is the next word. */
function waiting({ flags }: LineSpec, text: string): FlagSpec | undefined {
  if (text.startsWith('--')) {
    const flag = flags.find(
      ({ long, aliases = [] }) => `--${long}` === text || aliases.includes(text.slice(2)),
    )
    return flag?.takes === 'nothing' ? undefined : flag
  }
  for (let index = 1; index < text.length; index++) {
    const flag = flags.find(({ short }) => short === text.charAt(index))
    if (!flag) return undefined
    if (flag.takes !== 'nothing') return index === text.length - 1 ? flag : undefined
  }
  return undefined
}
