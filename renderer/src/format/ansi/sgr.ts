import { type Colour, paletteColour } from './colour'
import { splitEscapes } from './escapes'

/** How a piece of text looks. */
export interface TextStyle {
  readonly foreground: Colour | null
  readonly background: Colour | null
  readonly isBold: boolean
  readonly isDim: boolean
  readonly isItalic: boolean
  readonly isUnderlined: boolean
  readonly isStruck: boolean
  readonly isInverse: boolean
}

/** Text in one style. */
export interface StyledText {
  readonly text: string
  readonly style: TextStyle
}

const plain: TextStyle = {
  foreground: null,
  background: null,
  isBold: false,
  isDim: false,
  isItalic: false,
  isUnderlined: false,
  isStruck: false,
  isInverse: false,
}

/** What single codes change; colours with parameters are read apart. */
const codes: Readonly<Record<number, Partial<TextStyle>>> = {
  0: plain,
  1: { isBold: true },
  2: { isDim: true },
  3: { isItalic: true },
  4: { isUnderlined: true },
  7: { isInverse: true },
  9: { isStruck: true },
  21: { isUnderlined: true },
  22: { isBold: false, isDim: false },
  23: { isItalic: false },
  24: { isUnderlined: false },
  27: { isInverse: false },
  29: { isStruck: false },
  39: { foreground: null },
  49: { background: null },
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
const graphic = /^\x1b\[([\d;:]*)m$/

/**
 * A log line as text with colours. Of all escape sequences only colours and weights have an effect; every other one
 * (cursor, title, clipboard, links, repetitions) is left out. Control characters are made visible.
 */
export function parseStyledText(line: string): StyledText[] {
  const spans: StyledText[] = []
  let style = plain
  for (const { text, sequence } of splitEscapes(line)) {
    if (text !== '') spans.push({ text: visible(text), style })
    const parameters = graphic.exec(sequence)?.[1]
    if (parameters !== undefined) style = applyCodes(style, parameters)
  }
  return spans
}

function applyCodes(style: TextStyle, parameters: string): TextStyle {
  const values = parameters.split(/[;:]/).map(Number)
  let next = style
  for (let i = 0; i < values.length; i++) {
    const code = values[i] ?? 0
    if (code === 38 || code === 48 || code === 58) {
      const [colour, used] = extendedColour(values, i + 1)
      i += used
      if (colour === null || code === 58) continue
      next = code === 38 ? { ...next, foreground: colour } : { ...next, background: colour }
    } else next = { ...next, ...(codes[code] ?? basicColour(code)) }
  }
  return next
}

function basicColour(code: number): Partial<TextStyle> {
  if (code >= 30 && code <= 37) return { foreground: paletteColour(code - 30) }
  if (code >= 90 && code <= 97) return { foreground: paletteColour(code - 82) }
  if (code >= 40 && code <= 47) return { background: paletteColour(code - 40) }
  if (code >= 100 && code <= 107) return { background: paletteColour(code - 92) }
  return {}
}

/** `5;n` or `2;r;g;b`; answers the colour and how many values it took. */
function extendedColour(values: readonly number[], at: number): [Colour | null, number] {
  const byte = (index: number): number => Math.min(255, Math.max(0, values[index] ?? 0))
  if (values[at] === 5) return [paletteColour(byte(at + 1)), 2]
  if (values[at] === 2) return [(byte(at + 1) << 16) | (byte(at + 2) << 8) | byte(at + 3), 4]
  return [null, 1]
}

/** Control characters, and characters that turn the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
const invisible = /[\0-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

/** One visible character for each invisible one, so that positions stay. */
function visible(text: string): string {
  return text.replace(invisible, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\u2426'
  })
}
