import type { LineSyntax } from '../define'
import { splitPrefix } from '../line-prefix'
import { querySpecs } from '../queries/query-specs'
import { anySpecs } from '../spec-of'
import type { Word } from '../tokenize'

/** What a typed line can be: one of the commands, or one of the queries. */
export interface LineSpec extends LineSyntax {
  /** A CommandKind or a QueryKind. */
  readonly kind: string
  readonly filterKeys?: readonly string[]
}

/** Everything that can be typed. */
export const lineSpecs: readonly LineSpec[] = [
  // What docker has no line of its own for cannot be typed.
  ...anySpecs.filter(({ spellings }) => spellings.length > 0),
  ...querySpecs,
]

/** The words after `sudo` and `docker`. */
export function withoutPrefix(words: readonly Word[]): readonly Word[] {
  return splitPrefix(words).rest
}

/** Everything by the first word of a spelling, so that a key press looks at few. */
const byFirstWord = new Map<string, { readonly spec: LineSpec; readonly spelling: readonly string[] }[]>()
for (const spec of lineSpecs) {
  for (const spelling of spec.spellings) {
    const first = spelling[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { spec, spelling }])
  }
}

/** What the words begin with, the longest spelling first; `length`: how many words spell it. */
export function findLineSpec(
  words: readonly Word[],
): { readonly spec: LineSpec; readonly length: number } | undefined {
  let best: { spec: LineSpec; length: number } | undefined
  for (const { spec, spelling } of byFirstWord.get(words[0]?.text ?? '') ?? []) {
    const { length } = spelling
    if (length <= (best?.length ?? 0) || length > words.length) continue
    if (spelling.every((part, index) => words[index]?.text === part)) best = { spec, length }
  }
  return best
}
