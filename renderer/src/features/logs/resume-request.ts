import type { FeedRequest } from './log-feed'
import type { LogRange } from './protocol'
import { resumeSlack } from './resume-splice'
import type { Anchor } from './splice'

/** A log that goes on is read from this many of its last lines; from its start only where that is too little. */
const resumeTail = 5000

/**
 * What to ask of the engine so that each log goes on where it stood (`anchors`, null where nothing was read yet).
 * `isLong` reads everything since then, which an engine finds by reading the whole log.
 */
export function resumeRequest(
  anchors: readonly (Anchor | null)[],
  range: LogRange,
  isLong: boolean,
): Pick<FeedRequest, 'since' | 'tail' | 'follow'> {
  const isResumed = anchors.some((anchor) => anchor !== null)
  const first = range.until ? 'all' : range.tail
  return {
    since: anchors.map((anchor) =>
      anchor ? { seconds: anchor.seconds - resumeSlack, nanos: anchor.nanos } : range.since,
    ),
    tail: !isResumed ? first : isLong ? 'all' : resumeTail,
    follow: range.until === null,
  }
}
