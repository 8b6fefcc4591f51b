import type { MatchRanges } from './matcher'

/** What the regex worker is asked. */
export type RegexQuestion =
  /** Which lines of the bytes (each ended by a line feed) match; counted from 0. */
  | { readonly type: 'pick'; readonly pattern: string; readonly flags: string; readonly bytes: Uint8Array }
  | {
      readonly type: 'ranges'
      readonly pattern: string
      readonly flags: string
      readonly texts: readonly string[]
    }

/** Its answer, in the order of the questions. */
export type RegexAnswer =
  | { readonly type: 'picked'; readonly lines: Uint32Array }
  | { readonly type: 'ranges'; readonly ranges: readonly MatchRanges[] }
