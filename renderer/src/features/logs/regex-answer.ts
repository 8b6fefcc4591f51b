import { withoutEscapes } from '../../format/ansi/escapes'
import type { MatchRanges } from './matcher'
import type { RegexAnswer, RegexQuestion } from './regex-messages'

const decoder = new TextDecoder()

/** Runs an expression. It may take for ever: only ever called in a worker that can be ended. */
export function answerRegex(question: RegexQuestion): RegexAnswer {
  const expression = new RegExp(question.pattern, question.flags)
  if (question.type === 'ranges')
    return { type: 'ranges', ranges: question.texts.map((text) => rangesOf(text, expression)) }
  const found: number[] = []
  const lines = withoutEscapes(decoder.decode(question.bytes)).split('\n')
  lines.pop()
  for (const [index, line] of lines.entries()) {
    expression.lastIndex = 0
    if (expression.test(line)) found.push(index)
  }
  return { type: 'picked', lines: Uint32Array.from(found) }
}

function rangesOf(text: string, expression: RegExp): MatchRanges {
  const ranges: number[] = []
  for (const match of text.matchAll(expression))
    if (match[0].length > 0) ranges.push(match.index, match.index + match[0].length)
  return ranges
}
