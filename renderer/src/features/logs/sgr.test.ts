import { describe, expect, test } from 'vitest'
import { contrast, paletteColour, readableColour } from '../../format/ansi/colour'
import { withoutEscapes } from '../../format/ansi/escapes'
import { parseStyledText } from '../../format/ansi/sgr'
import { markSpans } from './mark-spans'

const plainText = (line: string): string =>
  parseStyledText(line)
    .map(({ text }) => text)
    .join('')
const styleOf = (line: string) => parseStyledText(line).find(({ text }) => text === 'x')?.style

describe('colours', () => {
  test.each([
    ['\x1b[31mx', { foreground: paletteColour(1) }],
    ['\x1b[1;92mx', { foreground: paletteColour(10), isBold: true }],
    ['\x1b[38;5;208mx', { foreground: 0xff8700 }],
    ['\x1b[38;2;1;2;3mx', { foreground: 0x010203 }],
    ['\x1b[48:5:244mx', { background: 0x808080 }],
    ['\x1b[104mx', { background: paletteColour(12) }],
    [
      '\x1b[3;4;7;9;2mx',
      { isItalic: true, isUnderlined: true, isInverse: true, isStruck: true, isDim: true },
    ],
    ['\x1b[31;1m\x1b[0mx', { foreground: null, isBold: false }],
    ['\x1b[31m\x1b[mx', { foreground: null }],
    ['\x1b[31m\x1b[39mx', { foreground: null }],
    ['\x1b[58;5;3;31mx', { foreground: paletteColour(1) }],
    ['\x1b[38;9;1mx', { isBold: true }],
    ['\x1b[38;2;999;0;0mx', { foreground: 0xff0000 }],
  ])('%j', (line, style) => expect(styleOf(line)).toMatchObject(style))

  test('every colour can be read on light, on dark, and on every ground', () => {
    for (let index = 0; index < 256; index++) {
      const colour = paletteColour(index)
      expect(contrast(readableColour(colour, 'light', null), 0xffffff)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(readableColour(colour, 'dark', null), 0x0e1217)).toBeGreaterThanOrEqual(4.5)
      const ground = paletteColour(255 - index)
      expect(contrast(readableColour(colour, 'dark', ground), ground)).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('everything else has no effect', () => {
  test.each([
    ['title', '\x1b]0;owned\x07x'],
    ['title, other end', '\x1b]2;owned\x1b\\x'],
    ['clipboard', '\x1b]52;c;b3duZWQ=\x07x'],
    ['link', '\x1b]8;;javascript:alert(1)\x1b\\x\x1b]8;;\x1b\\'],
    ['repetition', '\x1b[2000000000bx'],
    ['scrolling', '\x1b[2147483647S\x1b[2147483647Tx'],
    ['insertion', '\x1b[2147483647L\x1b[2147483647Mx'],
    ['alternate screen', '\x1b[?1049hx\x1b[?1049l'],
    ['cursor', '\x1b[2J\x1b[H\x1b[10;10Hx'],
    ['device control', '\x1bPq#0;2;0;0;0\x1b\\x'],
    ['privacy message', '\x1b^secret\x1b\\x'],
    ['character sets', '\x1b(0\x1b)Bx'],
    ['reset', '\x1bcx'],
    ['cut off', 'x\x1b[31'],
    ['cut off string', 'x\x1b]0;never ended'],
    ['lone escape', 'x\x1b'],
  ])('%s', (_, line) => {
    expect(plainText(line)).toBe('x')
    expect(withoutEscapes(line)).toBe('x')
  })

  test('control characters and turned directions are made visible, tabs stay', () => {
    expect(plainText('a\0b\rc\x7fd\x9be\tf\u202eg')).toBe('a\u2400b\u240dc\u2421d\u2426e\tf\u2426g')
  })

  test('a long line of escapes takes no time', () => {
    const before = process.cpuUsage()
    plainText('\x1b['.repeat(8000))
    plainText(`\x1b]${'a'.repeat(16000)}`)
    plainText('\x1b[0;'.repeat(4000))
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(200)
  })
})

test('matches are cut out of the styles', () => {
  const spans = markSpans(parseStyledText('ab\x1b[31mcd\x1b[0mef'), [1, 5])
  expect(spans.map(({ text, isMatch }) => `${text}${isMatch ? '*' : ''}`)).toEqual([
    'a',
    'b*',
    'cd*',
    'e*',
    'f',
  ])
})
