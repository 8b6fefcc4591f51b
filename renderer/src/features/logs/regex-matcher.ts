import type { Matcher } from './matcher'
import type { RegexAnswer, RegexQuestion } from './regex-messages'

/** What one question may take (ms): a block is a megabyte, which a sane expression takes a few hundredths for. */
const timeLimit = 1000

/** The part of a Worker that is used. */
export interface RegexWorker {
  onmessage: ((event: MessageEvent<RegexAnswer>) => void) | null
  postMessage(question: RegexQuestion): void
  terminate(): void
}

/** An expression took so long that it was given up. */
export class SlowExpressionError extends Error {}

/**
 * Finds a regular expression, each line for itself, in a worker that is ended where the expression takes too long.
 * @throws SyntaxError where it is not an expression. Its promises reject with SlowExpressionError.
 */
export function regexMatcher(pattern: string, isCaseSensitive: boolean, start: () => RegexWorker): Matcher {
  const flags = isCaseSensitive ? 'g' : 'gi'
  new RegExp(pattern, flags)
  const waiting: { resolve: (answer: RegexAnswer) => void; reject: (error: Error) => void }[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false
  const worker = start()

  const giveUp = (): void => {
    clearTimeout(timer)
    isClosed = true
    worker.terminate()
    for (const { reject } of waiting.splice(0)) reject(new SlowExpressionError())
  }
  const watch = (): void => {
    clearTimeout(timer)
    if (waiting.length > 0) timer = setTimeout(giveUp, timeLimit)
  }
  worker.onmessage = ({ data }) => {
    waiting.shift()?.resolve(data)
    watch()
  }
  const ask = (question: RegexQuestion): Promise<RegexAnswer> =>
    new Promise((resolve, reject) => {
      if (isClosed) return reject(new SlowExpressionError())
      waiting.push({ resolve, reject })
      worker.postMessage(question)
      if (waiting.length === 1) watch()
    })

  return {
    async pick(block, from, to) {
      const answer = await ask({ type: 'pick', pattern, flags, bytes: block.slice(from, to).slice() })
      return answer.type === 'picked' ? answer.lines.map((line) => line + from) : new Uint32Array(0)
    },
    async ranges(texts) {
      const answer = await ask({ type: 'ranges', pattern, flags, texts })
      return answer.type === 'ranges' ? [...answer.ranges] : []
    },
    close: giveUp,
  }
}
