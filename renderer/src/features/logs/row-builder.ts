import { withoutEscapes } from '../../format/ansi/escapes'
import { lineFlag } from './line-block'
import type { LineStore } from './line-store'
import type { LogRow, LogRule } from './protocol'
import type { ViewRows } from './view-rows'

/** A longer line is drawn up to here (bytes), unless a person asks for all of it. */
const drawnBytes = 16 << 10

const decoder = new TextDecoder()

/** Makes rows to draw of lines; matches are filled in by {@link markRows}. */
export function buildRow(store: LineStore, row: number, line: number): LogRow | null {
  const block = store.blockOf(line)
  if (!block) return null
  const within = line - block.first
  const bytes = block.lineBytes(within)
  const flags = block.flags[within] ?? 0
  const isCut = bytes.length > drawnBytes
  const text = decoder.decode(isCut ? bytes.subarray(0, endOfCharacter(bytes, drawnBytes)) : bytes)
  return {
    row,
    time: { seconds: block.seconds[within] ?? 0, nanos: block.nanos[within] ?? 0 },
    source: block.sources[within] ?? 0,
    isError: (flags & lineFlag.stderr) !== 0,
    text,
    size: bytes.length,
    isCut,
    ranges: [],
    rule: flags & lineFlag.rule ? (JSON.parse(text) as LogRule) : null,
  }
}

/** Says where the rows match what is searched for. An expression too slow marks nothing. */
export async function markRows(rows: readonly LogRow[], view: ViewRows): Promise<LogRow[]> {
  const { matcher } = view
  if (!matcher || rows.length === 0) return [...rows]
  const texts = rows.map(({ rule, text }) => (rule ? '' : withoutEscapes(text)))
  const ranges = matcher.ranges(texts)
  const known = ranges instanceof Promise ? await ranges.catch(() => []) : ranges
  return rows.map((row, index) => ({ ...row, ranges: known[index] ?? [] }))
}

/** The end of the last whole character before `at`, so that a cut makes no replacement character. */
function endOfCharacter(bytes: Uint8Array, at: number): number {
  let end = at
  while (end > at - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return end
}
