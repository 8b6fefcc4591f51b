import type { TimedLine } from './aligned-lines'

/** Lines of a container's log between one start and the next. */
export interface LogRun {
  /** Epoch ms; null: when it started is not known. It may hold the lines of several runs then. */
  readonly startedAt: number | null
  readonly lines: readonly TimedLine[]
}

/** The engine notes a start when the process runs already, which may have written by then; milliseconds. */
const lateness = 100

/**
 * Takes the log of one container apart at its starts (epoch ms, in any order): newest first, the last start always
 * there, earlier runs only where they wrote something.
 */
export function runsOfLog(lines: readonly TimedLine[], starts: readonly number[]): LogRun[] {
  const cuts = [...new Set(starts)].sort((a, b) => a - b)
  const between = (from: number, to = Number.POSITIVE_INFINITY): TimedLine[] =>
    lines.filter(({ at }) => at >= from - lateness && at < to - lateness)
  const runs: LogRun[] = cuts.map((startedAt, index) => ({
    startedAt,
    lines: between(startedAt, cuts[index + 1]),
  }))
  const early = { startedAt: null, lines: between(Number.NEGATIVE_INFINITY, cuts[0]) }
  return [early, ...runs]
    .filter((run, index) => run.lines.length > 0 || (index > 0 && index === cuts.length))
    .reverse()
}

/**
 * When a container started: what inspect says of the last time, and what the engine remembers of those before. It
 * tells a start a little after inspect's moment, so that the last one would be there twice.
 */
export function startsOf(last: number | null, remembered: readonly number[]): number[] {
  if (last === null) return []
  return [...remembered.filter((at) => at < last), last]
}

/** The same lines by the time since `zero` (epoch ms). */
export function since(lines: readonly TimedLine[], zero: number): TimedLine[] {
  return lines.map((line) => ({ ...line, at: line.at - zero }))
}
