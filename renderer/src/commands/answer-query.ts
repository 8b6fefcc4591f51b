import type { Query } from '#shared/commands/queries/read-query'
import { rpc } from '../rpc/client'
import { toAppError } from '../rpc/to-app-error'
import { withPart } from './answer-text'
import type { LineResult } from './bar-store'

/** Queries whose answer goes on until it is stopped. */
function goesOn({ kind, options }: Query): boolean {
  if (kind === 'query.stats') return options.noStream !== true
  return kind === 'query.events' && options.until === undefined
}

/**
 * Has a query answered in text and shows the answer as it comes. Resolves with whether it was answered; of an answer
 * that goes on, as soon as it has begun.
 */
export async function answerQuery(
  query: Query,
  started: LineResult,
  show: (result: LineResult) => void,
): Promise<boolean> {
  const end = new AbortController()
  let result: LineResult = { ...started, stop: () => end.abort() }
  const change = (fields: Partial<LineResult>): void => {
    result = { ...result, ...fields }
    show(result)
  }
  change({})
  const read = async (): Promise<boolean> => {
    try {
      const parts = await rpc.queries.answer(
        {
          kind: query.kind,
          options: query.options as Record<string, true | string | string[]>,
          targets: [...query.targets],
          words: [...query.words],
        },
        { signal: end.signal },
      )
      for await (const part of parts) change({ answer: withPart(result.answer, part) })
      change({ state: 'done', stop: undefined, answer: result.answer ?? { text: '', links: [] } })
      return true
    } catch (error) {
      const { data } = toAppError(error)
      const isStopped = end.signal.aborted
      change(
        isStopped
          ? { state: result.answer ? 'done' : 'cancelled', stop: undefined }
          : { state: 'failed', stop: undefined, failures: [{ name: '', error: data }] },
      )
      return isStopped
    }
  }
  const reading = read()
  return goesOn(query) ? true : reading
}
