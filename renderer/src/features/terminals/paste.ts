/** Control characters that a pasted text has no business with: all but tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const unwanted = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g

/**
 * Clipboard text made safe to type into a terminal: without escape sequences' leads and other control
 * characters, so that it can neither leave bracketed paste mode nor press keys like Ctrl-C.
 */
export function cleanPaste(text: string): string {
  return text.replace(unwanted, '')
}

/** The lines of a pasted text; the end of the last line begins no new one. */
export function pastedLines(text: string): string[] {
  return text.replace(/\r?\n$|\r$/, '').split(/\r\n|\r|\n/)
}

/** Whether pasting would press Enter: a shell without bracketed paste runs each line at once. */
export function pressesEnter(text: string): boolean {
  return /[\r\n]/.test(text)
}
