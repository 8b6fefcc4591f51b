import type { Command } from '#shared/commands/index'
import { rpc } from '../rpc/client'

/** Milliseconds between two looks for a run that the backend may not have begun yet, and how many there are. */
const lookInterval = 100
const mostLooks = 50

/**
 * Whether a line is followed to the end of its container where it was typed: it runs in the foreground, and its log
 * goes with it.
 */
export function isFollowed(command: Command): boolean {
  if (command.kind !== 'container.run' || command.detach || !command.autoRemove) return false
  return !(command.interactive && command.tty)
}

/** What a command that is followed does meanwhile. */
export interface Following {
  /** All that it has written, whenever that is more. */
  readonly onText: (text: string) => void
  /** It writes from now on. */
  readonly onStarted: () => void
}

/** Follows what a command writes until it has ended, or the returned function is called. */
export function followOutput(id: string, { onText, onStarted }: Following): () => void {
  const end = new AbortController()
  const { signal } = end
  const read = async (): Promise<void> => {
    for (let look = 0; look < mostLooks && !signal.aborted; look++) {
      let isThere = false
      for await (const { text, isStarted } of await rpc.activity.output({ id }, { signal })) {
        isThere = true
        if (signal.aborted) return
        if (isStarted) onStarted()
        if (text !== '') onText(text)
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
