import type { Query } from '#shared/commands/queries/read-query'
import type { AnswerPart } from '#shared/contract/queries'
import { AppError } from '#shared/errors'
import type { StatsHub } from '../containers/stats-hub'
import type { EngineConnection } from '../engine/engine'
import { procedures } from '../procedures'
import type { AnswerContext } from './answerer'
import { answerers } from './answerers'

/** Most characters of one answer. */
const longest = 8 << 20

/** Typed queries that are answered in text. */
export function queriesRouter(
  connection: Pick<EngineConnection, 'current' | 'contexts' | 'inspectContext'>,
  stats: Pick<StatsHub, 'watch'>,
  version: string,
  registries: AnswerContext['registries'],
) {
  return {
    answer: procedures.queries.answer.handler(({ input, signal = new AbortController().signal }) =>
      answerQuery(input, {
        // Asked for by what needs one: contexts are listed without.
        get engine() {
          return connection.current()
        },
        ...{ connection, stats, version, registries, signal },
      }),
    ),
  }
}

/** The parts of an answer. @throws AppError `not-supported` for what only a page answers */
export async function* answerQuery(
  query: Query,
  context: AnswerContext,
): AsyncGenerator<AnswerPart, void, void> {
  const answerer = Object.hasOwn(answerers, query.kind) ? answerers[query.kind] : undefined
  if (!answerer) throw new AppError({ code: 'not-supported', message: query.kind })
  const answer = answerer(query, context)
  if (Symbol.asyncIterator in answer) {
    yield* answer
    return
  }
  const { text, links = [] } = await answer
  if (text.length > longest) throw new AppError({ code: 'answer-too-large', message: '' })
  yield { isWhole: true, text, links: [...links] }
}
