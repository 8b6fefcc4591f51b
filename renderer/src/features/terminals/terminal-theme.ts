import type { ITheme } from '@xterm/xterm'

/** Monospaced, Korean included: a Hangul syllable must be exactly two columns wide. */
export const terminalFont =
  'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", "D2Coding", "Nanum Gothic Coding", "Noto Sans Mono CJK KR", monospace'

const dark: ITheme = {
  background: '#101418',
  foreground: '#dde3ea',
  cursor: '#8ec5ff',
  cursorAccent: '#101418',
  selectionBackground: '#2f4f74',
  black: '#2b323a',
  red: '#ff7b7b',
  green: '#7ee09a',
  yellow: '#f0d07a',
  blue: '#7fb4ff',
  magenta: '#d9a2ff',
  cyan: '#74dbe3',
  white: '#dde3ea',
  brightBlack: '#8a95a1',
  brightRed: '#ff9d9d',
  brightGreen: '#a4efb8',
  brightYellow: '#ffe29c',
  brightBlue: '#a8ccff',
  brightMagenta: '#e8c4ff',
  brightCyan: '#9cecf2',
  brightWhite: '#ffffff',
}

const light: ITheme = {
  background: '#ffffff',
  foreground: '#1c2530',
  cursor: '#0b5cad',
  cursorAccent: '#ffffff',
  selectionBackground: '#b9d6f5',
  black: '#1c2530',
  red: '#b3261e',
  green: '#1d6b34',
  yellow: '#7a5400',
  blue: '#0b57a4',
  magenta: '#7e2a9c',
  cyan: '#0a6570',
  white: '#5b6570',
  brightBlack: '#5b6570',
  brightRed: '#c5352c',
  brightGreen: '#22783c',
  brightYellow: '#835c00',
  brightBlue: '#1666ba',
  brightMagenta: '#8f38ae',
  brightCyan: '#0f727e',
  brightWhite: '#39434e',
}

/** Colours of the terminal, to go with the rest of the page. */
export function terminalTheme(scheme: 'light' | 'dark'): ITheme {
  return scheme === 'dark' ? dark : light
}
