import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import type { Query } from '../commands/queries/read-query'

const text = z.string().max(8192)

/** A typed query that no page answers, its names resolved to ids. */
const querySchema = z.object({
  /** A QueryKind. */
  kind: z.custom<Query['kind']>((kind) => typeof kind === 'string' && /^query\.\w{1,40}$/.test(kind)),
  options: z.record(z.string().max(40), z.union([z.literal(true), text, z.array(text).max(200)])),
  targets: z.array(z.string().max(512)).max(2000),
  words: z.array(text).max(200),
})

/** A name or id in the text of an answer, and what it leads to. */
export const answerLinkSchema = z.object({
  /** Index of its first character in the text of its part. */
  at: z.number(),
  length: z.number(),
  kind: z.enum(['container', 'image', 'volume', 'network']),
  /** Full id; the name of a volume. */
  id: z.string(),
})
export type AnswerLink = z.infer<typeof answerLinkSchema>

/** A part of an answer as the docker CLI prints it. */
export const answerPartSchema = z.object({
  /** It takes the place of all before; else it follows it. */
  isWhole: z.boolean(),
  text: z.string(),
  links: z.array(answerLinkSchema),
})
export type AnswerPart = z.infer<typeof answerPartSchema>

/** What typed queries answer in text. */
export const queriesContract = {
  /** One part and the end, or parts until the call is aborted (`stats`, `events`). Reads only. */
  answer: oc.input(querySchema).output(eventIterator(answerPartSchema)),
}
