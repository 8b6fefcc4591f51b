import { os } from '@orpc/server'
import { toWireError } from './to-wire-error'

/** Turns every failure of a procedure, or of the stream that it answered, into its wire form. */
export const appErrorMiddleware = os.middleware(async ({ next, path }) => {
  try {
    const result = await next()
    return isAsyncIterator(result.output)
      ? { ...result, output: withWireErrors(result.output, path) }
      : result
  } catch (error) {
    throw toWireError(error, path)
  }
})

function isAsyncIterator(value: unknown): value is AsyncIterableIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value
}

function withWireErrors<T>(
  source: AsyncIterableIterator<T>,
  path: readonly string[],
): AsyncIterableIterator<T> {
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      try {
        return await source.next()
      } catch (error) {
        throw toWireError(error, path)
      }
    },
    async return(value?: unknown) {
      return (await source.return?.(value)) ?? { done: true, value: undefined }
    },
  }
}
