import { replayHeader } from '#shared/contract/terminals'
import { bytesRequest } from '../../rpc/client'
import { openBytes } from '../../rpc/open-bytes'
import { backOff } from '../../rpc/subscribe'
import { createStringCutter } from './cut-long-strings'
import { createScreenWriter } from './screen-writer'

/** Where a terminal's output goes. */
export interface OutputTarget {
  write(bytes: Uint8Array, done: () => void): void
  /** Forgets everything shown: what follows is the output from the oldest kept. */
  reset(): void
  /** While true, the terminal must not answer the questions in the output: they were answered before. */
  setReplaying(isReplaying: boolean): void
}

/** How following ended: with the body, or because the backend knows no such session. */
export type FollowEnd = 'ended' | 'unknown'

/**
 * Reads a session's output into a terminal until it ends, or `signal` aborts. When the connection to the backend
 * breaks it begins again, from the oldest output kept.
 */
export async function followOutput(
  id: string,
  target: OutputTarget,
  signal: AbortSignal,
): Promise<FollowEnd> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const request = bytesRequest(`/bytes/terminal?id=${encodeURIComponent(id)}`)
      const response = await openBytes(request, signal)
      if (response.status === 404) return 'unknown'
      if (!response.ok || !response.body) throw new Error(`status ${response.status}`)
      if (attempt > 0) target.reset()
      attempt = 0
      await pour(response.body, Number(response.headers.get(replayHeader) ?? 0), target)
      return 'ended'
    } catch (error) {
      if (signal.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, backOff(attempt)))
    }
  }
}

async function pour(body: ReadableStream<Uint8Array>, replayed: number, target: OutputTarget): Promise<void> {
  const cut = createStringCutter()
  const writer = createScreenWriter(target)
  const reader = body.getReader()
  let left = replayed
  target.setReplaying(left > 0)
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const old = value.subarray(0, left)
    const fresh = value.subarray(left)
    if (old.length > 0) {
      await writer.push(cut(old))
      left -= old.length
      if (left === 0) {
        await writer.settled()
        target.setReplaying(false)
      }
    }
    if (fresh.length > 0) await writer.push(cut(fresh))
  }
  await writer.settled()
  target.setReplaying(false)
}
