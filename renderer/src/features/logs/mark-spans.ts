import type { StyledText } from '../../format/ansi/sgr'

/** A piece of a line as it is drawn. */
export interface DrawnSpan extends StyledText {
  readonly isMatch: boolean
}

/** Cuts styled text where matches begin and end; `ranges` is flat: start, end, start, end. */
export function markSpans(spans: readonly StyledText[], ranges: readonly number[]): DrawnSpan[] {
  if (ranges.length === 0) return spans.map((span) => ({ ...span, isMatch: false }))
  const drawn: DrawnSpan[] = []
  let position = 0
  let next = 0
  for (const { text, style } of spans) {
    let at = 0
    while (at < text.length) {
      while (next < ranges.length && (ranges[next] ?? 0) <= position + at) next++
      const isMatch = next % 2 === 1
      const border = next < ranges.length ? (ranges[next] ?? 0) - position : text.length
      const end = Math.min(text.length, border)
      drawn.push({ text: text.slice(at, end), style, isMatch })
      at = end
    }
    position += text.length
  }
  return drawn
}
