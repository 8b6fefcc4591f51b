import { describe, expect, it } from 'vitest'
import { createStringCutter } from './cut-long-strings'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (part: Uint8Array): string => new TextDecoder().decode(part)

/** The text through a cutter, in pieces of every size. */
function cutInPieces(input: string, limit: number, size: number): string {
  const cut = createStringCutter(limit)
  const all = bytes(input)
  const parts: Uint8Array[] = []
  for (let from = 0; from < all.length; from += size) parts.push(cut(all.slice(from, from + size)))
  return text(Buffer.concat(parts))
}

describe('createStringCutter', () => {
  it.each([1, 2, 3, 7, 1000])('passes ordinary output unchanged in pieces of %i', (size) => {
    const output =
      'plain 한글 \x1b[31mred\x1b[0m \x1b]8;;https://a.b\x1b\\link\x1b]8;;\x07 \u009d0;t\u009c é \x1b\x1b[A'
    expect(cutInPieces(output, 100, size)).toBe(output)
  })

  it.each([1, 2, 5, 1000])('cancels a string at the limit and drops its rest, in pieces of %i', (size) => {
    expect(cutInPieces('a\x1b]0;123456789\x07b', 4, size)).toBe('a\x1b]0;12\x18b')
    expect(cutInPieces('a\u009d0;123456789\u009cb', 4, size)).toBe('a\u009d0;12\x18b')
    expect(cutInPieces('a\x1bP$q123456789\x1b\\b', 4, size)).toBe('a\x1bP$q12\x18\x1b\\b')
    expect(cutInPieces('\x1b]0;12345\x1b[31mred', 4, size)).toBe('\x1b]0;12\x18\x1b[31mred')
  })

  it('hands the very chunk on where nothing is cut', () => {
    const chunk = bytes('nothing to see')
    expect(createStringCutter()(chunk)).toBe(chunk)
  })

  it('bears a string of 20 MB and 20 MB of colours', () => {
    const cut = createStringCutter()
    cut(bytes(`\x1b]0;${'A'.repeat(20e6)}`))
    expect(text(cut(bytes('B\x07after')))).toBe('after')
    const colours = bytes('\x1b[31mab\x1b[0m\n'.repeat(1_600_000))
    expect(cut(colours)).toBe(colours)
  })
})
