import type { LogRange } from './protocol'

/** What is read of a log at first: its last lines. */
export const firstRange: LogRange = { tail: 1000, since: null, until: null }
