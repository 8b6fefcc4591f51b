import type { AnswerLink, AnswerPart } from '#shared/contract/queries'

/** What a query has answered so far. */
export interface AnswerText {
  readonly text: string
  readonly links: readonly AnswerLink[]
}

/** Most characters of an answer that goes on that stay in view. */
const longest = 200_000

/** The answer with one more part. Of one that goes on, the oldest lines go first. */
export function withPart(answer: AnswerText | undefined, { isWhole, text, links }: AnswerPart): AnswerText {
  if (isWhole || !answer) return { text, links }
  const joined = answer.text + text
  if (joined.length <= longest) return { text: joined, links: answer.links }
  return { text: joined.slice(joined.indexOf('\n', joined.length - longest) + 1), links: [] }
}
