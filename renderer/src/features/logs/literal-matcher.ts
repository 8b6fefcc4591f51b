import { withoutEscapes } from '../../format/ansi/escapes'
import type { LineBlock } from './line-block'
import type { Matcher, MatchRanges } from './matcher'

/** One character per byte, which is what makes the search as fast as the memory. */
const oneByteDecoder = new TextDecoder('latin1')
const utf8Decoder = new TextDecoder()
const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)

/** Finds a text as it stands. */
export function literalMatcher(text: string, isCaseSensitive: boolean): Matcher {
  const fold = isCaseSensitive ? (value: string) => value : (value: string) => value.toLowerCase()
  // Lower case of anything beyond ASCII is known for characters only, not for their bytes.
  const decoder = isCaseSensitive || isAscii(text) ? oneByteDecoder : utf8Decoder
  const needle = fold(decoder === utf8Decoder ? text : oneByteDecoder.decode(new TextEncoder().encode(text)))
  const folded = fold(text)

  return {
    pick(block, from, to) {
      const decoded = decoder.decode(block.slice(from, to))
      const isExact = decoder === oneByteDecoder && !decoded.includes('\x1b')
      return isExact
        ? pickByOffset(fold(decoded), needle, block, from, to)
        : pickByLine(fold(withoutEscapes(decoded)), needle, from)
    },
    ranges: (texts) => texts.map((each) => rangesOf(fold(each), folded)),
    close: () => undefined,
  }
}

/** `text` has one character per byte, so the index of the block tells which line a match is in. */
function pickByOffset(text: string, needle: string, block: LineBlock, from: number, to: number): Uint32Array {
  const { starts } = block
  const base = starts[from] ?? 0
  const found: number[] = []
  let line = from
  for (let at = text.indexOf(needle); at >= 0; ) {
    line = lineAt(starts, base + at, line, to)
    found.push(line++)
    const next = (starts[line] ?? 0) - base
    at = line < to ? text.indexOf(needle, next) : -1
  }
  return Uint32Array.from(found)
}

/** For text of which characters were taken out: counts line feeds. */
function pickByLine(text: string, needle: string, from: number): Uint32Array {
  const found: number[] = []
  let line = from
  let lineStart = 0
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, lineStart)) {
    for (
      let feed = text.indexOf('\n', lineStart);
      feed >= 0 && feed < at;
      feed = text.indexOf('\n', lineStart)
    ) {
      lineStart = feed + 1
      line++
    }
    found.push(line++)
    const feed = text.indexOf('\n', at)
    if (feed < 0) break
    lineStart = feed + 1
  }
  return Uint32Array.from(found)
}

/** The line that holds an offset, at or after `low`. */
function lineAt(starts: Uint32Array, offset: number, low: number, high: number): number {
  let from = low
  let step = 1
  // Matches are mostly near each other.
  while (from + step < high && (starts[from + step] ?? 0) <= offset) {
    from += step
    step *= 2
  }
  let to = Math.min(high, from + step)
  while (to - from > 1) {
    const middle = (from + to) >> 1
    if ((starts[middle] ?? 0) <= offset) from = middle
    else to = middle
  }
  return from
}

function rangesOf(text: string, needle: string): MatchRanges {
  const ranges: number[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
    ranges.push(at, at + needle.length)
  return ranges
}
