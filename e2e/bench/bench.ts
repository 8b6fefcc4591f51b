import type { Page } from '@playwright/test'
import type { PrivateDockerd } from '../fixtures/private-dockerd'

/** One measured line of the table. */
export interface BenchRow {
  /** What was measured: `1,000 containers, request to painted rows`. */
  readonly what: string
  /** What it is compared with: `docker ps -a`. */
  readonly against: string
  /** The goal in words: `at most 1.0x`. */
  readonly goal: string
  /** Median of ours divided by median of the other; or the bare figure where the goal is one. */
  readonly value: number
  readonly unit: 'x' | 'ms' | '% of a core' | 's' | 'MB'
  readonly isMet: boolean
  /** Medians and percentiles behind it, in the unit their name says. */
  readonly detail: Readonly<Record<string, number>>
}

/** The app in a browser page over a warm server, on the private engine. */
export interface BenchApp {
  readonly page: Page
  /** Address of the app without the token. */
  readonly origin: string
  /** Process id of the server. */
  readonly serverPid: number
  close(): Promise<void>
}

/** What a measurement works with. */
export interface BenchContext {
  readonly engine: PrivateDockerd
  /** Wall time in ms of the real docker CLI as a whole process, its output thrown away. */
  timeDocker(...args: string[]): Promise<number>
  /** Starts a server on the engine and opens a page (1280x800) that shows the live containers list. */
  openApp(): Promise<BenchApp>
}

/** The middle value; the mean of the middle two for an even count. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** Linear-interpolated percentile, 0-100. */
export function percentile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const position = ((sorted.length - 1) * at) / 100
  const low = sorted[Math.floor(position)] ?? Number.NaN
  const high = sorted[Math.ceil(position)] ?? Number.NaN
  return low + (high - low) * (position - Math.floor(position))
}
