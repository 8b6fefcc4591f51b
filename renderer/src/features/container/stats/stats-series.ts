import type { StatsSample } from '#shared/contract/containers'

/** How many samples a chart holds: five minutes at one a second. */
export const seriesLength = 300

/** What the charts draw: one list per line, all of the same length; null where nothing is known. */
export interface StatsSeries {
  /** Epoch seconds, as uPlot counts. */
  readonly at: readonly number[]
  /** Percent of one core. */
  readonly cpu: readonly (number | null)[]
  /** Bytes. */
  readonly memory: readonly (number | null)[]
  readonly memoryLimit: readonly (number | null)[]
  /** Bytes a second. */
  readonly received: readonly (number | null)[]
  readonly sent: readonly (number | null)[]
  readonly read: readonly (number | null)[]
  readonly written: readonly (number | null)[]
  readonly processes: readonly (number | null)[]
  /** The sample that came last, to make rates of the next one. */
  readonly last: StatsSample | null
}

/** Name of a drawn line. */
export type SeriesName = Exclude<keyof StatsSeries, 'at' | 'last'>

/** Charts before their first sample. */
export const emptySeries: StatsSeries = {
  at: [],
  cpu: [],
  memory: [],
  memoryLimit: [],
  received: [],
  sent: [],
  read: [],
  written: [],
  processes: [],
  last: null,
}

/** The series with one more sample; the oldest falls out at {@link seriesLength}. A sample from the past is dropped. */
export function appendSample(series: StatsSeries, sample: StatsSample): StatsSeries {
  const { last } = series
  if (last && sample.at <= last.at) return series
  const rate = (name: CounterName) => counterRate(last, sample, name)
  return {
    at: push(series.at, sample.at / 1000),
    cpu: push(series.cpu, sample.cpu),
    memory: push(series.memory, sample.memory),
    memoryLimit: push(series.memoryLimit, sample.memoryLimit),
    received: push(series.received, rate('networkReceived')),
    sent: push(series.sent, rate('networkSent')),
    read: push(series.read, rate('blockRead')),
    written: push(series.written, rate('blockWritten')),
    processes: push(series.processes, sample.processes),
    last: sample,
  }
}

/** The newest value of a line; null before the first, or where it is not known. */
export function newestValue(series: StatsSeries, name: SeriesName): number | null {
  return series[name].at(-1) ?? null
}

type CounterName = 'networkReceived' | 'networkSent' | 'blockRead' | 'blockWritten'

/** Bytes a second between two samples; null without both, and where the counter began anew (a restart). */
function counterRate(before: StatsSample | null, after: StatsSample, name: CounterName): number | null {
  const from = before?.[name] ?? null
  const to = after[name]
  if (before === null || from === null || to === null || to < from) return null
  return (to - from) / ((after.at - before.at) / 1000)
}

function push<T>(list: readonly T[], item: T): T[] {
  return [...list.slice(Math.max(0, list.length - seriesLength + 1)), item]
}
