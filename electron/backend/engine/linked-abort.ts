import { setMaxListeners } from 'node:events'

/** A signal that aborts with any of several, and lets go of them when told. */
export interface LinkedAbort {
  readonly signal: AbortSignal
  abort(reason: unknown): void
  /** Stops listening, so that a long-lived source does not gather listeners. */
  unlink(): void
}

/** Like AbortSignal.any, which in Node 20 keeps every result alive as long as its sources. */
export function linkAborts(sources: readonly (AbortSignal | undefined)[]): LinkedAbort {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  const links = sources.flatMap((source) => {
    if (!source) return []
    const abort = (): void => controller.abort(source.reason)
    if (source.aborted) abort()
    else source.addEventListener('abort', abort)
    return [{ source, abort }]
  })
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    unlink() {
      for (const { source, abort } of links) source.removeEventListener('abort', abort)
    },
  }
}
