import type { LineBlock } from './line-block'

/** Start and end of each match within a text, flat: `[start, end, start, end, ...]`. */
export type MatchRanges = readonly number[]

/** Finds what a person searches for. */
export interface Matcher {
  /** Lines `from` up to `to` (counted within the block) that match. */
  pick(block: LineBlock, from: number, to: number): Uint32Array | Promise<Uint32Array>
  /** Where each of the texts (without escape sequences) matches. */
  ranges(texts: readonly string[]): MatchRanges[] | Promise<MatchRanges[]>
  close(): void
}
