/** One variable of a block. */
export interface BlockEntry {
  readonly name: string
  /** undefined for a name alone. */
  readonly value: string | undefined
}

/**
 * Variables of a pasted `.env` file: `NAME=value` a line; comments, empty lines and `export` are left out, quotes
 * around a value taken off. Null where the text is no such block but only a word to be typed.
 */
export function readEnvBlock(text: string): BlockEntry[] | null {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const kept = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const isBlock =
    kept.length > 0 && (kept.length > 1 || /^(?:export\s+)?[A-Za-z_][\w.-]*=/.test(kept[0] ?? ''))
  if (!isBlock) return null
  return kept.map((line) => {
    const plain = line.replace(/^export\s+/, '')
    const equals = plain.indexOf('=')
    if (equals < 0) return { name: plain, value: undefined }
    return { name: plain.slice(0, equals).trim(), value: plainValue(plain.slice(equals + 1).trim()) }
  })
}

function plainValue(text: string): string {
  const single = /^'([^']*)'(?:\s+#.*)?$/.exec(text)
  if (single) return single[1] ?? ''
  const double = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/.exec(text)
  if (!double) return text.replace(/\s+#.*$/, '')
  return (double[1] ?? '').replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))
}
