import type { TimedLine } from './aligned-lines'

/** Lines of a container's log from its last start on, and those of its runs before. */
export interface Runs {
  readonly last: readonly TimedLine[]
  readonly before: readonly TimedLine[]
}

/** Takes the log of one container apart at its last start (epoch ms; null: it never started). */
export function runsOfLog(lines: readonly TimedLine[], startedAt: number | null): Runs {
  if (startedAt === null) return { last: [], before: lines }
  const cut = lines.findIndex(({ at }) => at >= startedAt)
  return cut < 0 ? { last: [], before: lines } : { last: lines.slice(cut), before: lines.slice(0, cut) }
}

/** The same lines by the time since `zero` (epoch ms). */
export function since(lines: readonly TimedLine[], zero: number): TimedLine[] {
  return lines.map((line) => ({ ...line, at: line.at - zero }))
}
