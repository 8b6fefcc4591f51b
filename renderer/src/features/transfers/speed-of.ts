/** How much had come at a time (milliseconds). */
export interface Sample {
  readonly at: number
  readonly bytes: number
}

/** Bytes per second from the first sample to the last; null where there is no time between, or nothing moves. */
export function speedOf(samples: readonly Sample[]): number | null {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last || last.at <= first.at || last.bytes <= first.bytes) return null
  return ((last.bytes - first.bytes) / (last.at - first.at)) * 1000
}
