import { withoutEscapes } from '../../format/ansi/escapes'
import { bytesRequest } from '../../rpc/client'
import { openBytes } from '../../rpc/open-bytes'
import { lineFlag } from '../logs/line-block'
import { readFeed } from '../logs/log-feed'
import type { TimedLine } from './aligned-lines'

/** Lines that are read of each log at most: the last ones. */
export const mostLines = 2000
/** Bytes of a line that are shown. */
const longestLine = 2000

/**
 * The last lines of each of these containers' logs, with their times; at most {@link mostLines} of at most 2,000 bytes
 * each are held.
 * @throws Error with the engine's words where one of the logs cannot be read
 */
export async function readLines(ids: readonly string[], signal: AbortSignal): Promise<TimedLine[][]> {
  const lines: TimedLine[][] = ids.map(() => [])
  const decoder = new TextDecoder()
  let fault = ''
  await readFeed(
    async (query, end) => {
      const response = await openBytes(bytesRequest(`/bytes/logs?${query}`), end)
      if (!response.ok || !response.body) throw new Error(await response.text())
      return response.body
    },
    { ids, since: ids.map(() => null), until: null, tail: mostLines, follow: false },
    {
      line: (source, seconds, nanos, flags, bytes, start, end) => {
        const text = decoder.decode(bytes.subarray(start, Math.min(end, start + longestLine)))
        lines[source]?.push({
          at: seconds * 1000 + nanos / 1e6,
          text: withoutEscapes(text).trimEnd(),
          isError: (flags & lineFlag.stderr) !== 0,
        })
      },
      notice: (_, notice) => {
        if (notice.state === 'error' || notice.state === 'cut') fault = notice.message || notice.state
        if (notice.state === 'driver-unreadable') fault = notice.driver
      },
      problem: (_, message) => {
        fault = message
      },
      settled: () => undefined,
    },
    signal,
  )
  if (fault !== '' && lines.every((each) => each.length === 0)) throw new Error(fault)
  return lines
}
