import type { OutputNews } from '#shared/contract/activity'
import { rpc } from '../rpc/client'

/** Milliseconds between two looks for a run that the backend may not have begun yet, and how many there are. */
const lookInterval = 100
const mostLooks = 50

/**
 * Follows what a command writes until it has ended, or the returned function is called: tells all that it has written
 * whenever that is more.
 */
export function followOutput(id: string, tell: (news: OutputNews) => void): () => void {
  const end = new AbortController()
  const { signal } = end
  const read = async (): Promise<void> => {
    for (let look = 0; look < mostLooks && !signal.aborted; look++) {
      let isThere = false
      for await (const news of await rpc.activity.output({ id }, { signal })) {
        isThere = true
        if (signal.aborted) return
        tell(news)
      }
      if (isThere) return
      await new Promise((resolve) => {
        setTimeout(resolve, lookInterval)
      })
    }
  }
  // The end of the command tells what was missed.
  read().catch(() => undefined)
  return () => end.abort()
}
