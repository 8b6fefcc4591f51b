import type { IFunctionIdentifier, Terminal } from '@xterm/xterm'

/** Repeats, scrolls, inserts and deletes: xterm carries out each as many times as it is told to. */
const counted: readonly IFunctionIdentifier[] = [
  ...['b', 'S', 'T', 'L', 'M', 'I', 'Z', '@', 'P', 'X'].map((final) => ({ final })),
  { intermediates: ' ', final: '@' },
  { intermediates: ' ', final: 'A' },
  { intermediates: "'", final: '}' },
  { intermediates: "'", final: '~' },
  { prefix: '?', final: 'S' },
]

/** Far above the largest screen (1000), far below what takes time. */
const largestCount = 4096

/** Title and icon (0-2), palette (4, 104), colours (10-19, 110-119), clipboard (52): no effect and no reply. */
const mutedStrings = [
  ...[0, 1, 2, 4, 5, 52, 104, 105],
  ...Array.from({ length: 10 }, (_, index) => 10 + index),
  ...Array.from({ length: 10 }, (_, index) => 110 + index),
]

/**
 * Makes a terminal safe for output that means harm: counts that would hang it are ignored, and nothing in the
 * output can change the title, the colours, the window or the clipboard, nor make the terminal answer with
 * text from the output. What a program needs to know (cursor place, device attributes) is still answered.
 */
export function guardParser({ parser }: Pick<Terminal, 'parser'>): void {
  for (const id of counted) {
    parser.registerCsiHandler(
      id,
      ([count = 0]) => Number(Array.isArray(count) ? count[0] : count) > largestCount,
    )
  }
  for (const id of mutedStrings) parser.registerOscHandler(id, () => true)
  // Window operations and reports; setting questions (DECRQSS), whose answer would quote the output.
  parser.registerCsiHandler({ final: 't' }, () => true)
  parser.registerDcsHandler({ intermediates: '$', final: 'q' }, () => true)
}
