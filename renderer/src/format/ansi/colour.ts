/** A colour as `0xRRGGBB`. */
export type Colour = number

/** The 16 named colours, in the order of their codes. */
const named: readonly Colour[] = [
  0x3b4048, 0xc4362f, 0x2d8a41, 0x9a6b00, 0x2a66c8, 0x9b3fb5, 0x107f8c, 0xb8bec8, 0x767d89, 0xe5534b,
  0x3fa556, 0xc69026, 0x539bf5, 0xb87fd9, 0x39a9b8, 0xe6eaf0,
]
const cubeSteps = [0, 95, 135, 175, 215, 255]
/** What a text must stand out with (WCAG AA). */
const enough = 4.5
const pages = { light: 0xffffff, dark: 0x0e1217 } as const

/** Colour number 0-255 of `38;5;n`. */
export function paletteColour(index: number): Colour {
  if (index < 16) return named[index] ?? 0
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10
    return (grey << 16) | (grey << 8) | grey
  }
  const cube = index - 16
  const step = (value: number): number => cubeSteps[value % 6] ?? 0
  return (step(Math.floor(cube / 36)) << 16) | (step(Math.floor(cube / 6)) << 8) | step(cube)
}

/** The colour, made lighter or darker until a text in it can be read on `background` (or on the page). */
export function readableColour(colour: Colour, scheme: 'light' | 'dark', background: Colour | null): Colour {
  const ground = background ?? pages[scheme]
  const target = luminance(ground) > 0.18 ? 0x000000 : 0xffffff
  for (let share = 0; share < 1; share += 0.1) {
    const tried = mixed(colour, target, share)
    if (contrast(tried, ground) >= enough) return tried
  }
  return target
}

/** As CSS writes it. */
export function cssColour(colour: Colour): string {
  return `#${colour.toString(16).padStart(6, '0')}`
}

/** Contrast of two colours, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: Colour): number {
  const part = (shift: number): number => {
    const value = ((colour >> shift) & 255) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

function mixed(colour: Colour, target: Colour, share: number): Colour {
  const part = (shift: number): number => {
    const from = (colour >> shift) & 255
    return Math.round(from + (((target >> shift) & 255) - from) * share) << shift
  }
  return part(16) | part(8) | part(0)
}
