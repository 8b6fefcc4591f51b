/** Lines of `name=value` (or `name` alone) as typed into a form, and the first line that is neither. */
export function parsePairs(text: string): { pairs: Record<string, string>; badLine: string | null } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const entries = lines.map((line): [string, string] => {
    const equals = line.indexOf('=')
    return equals < 0 ? [line, ''] : [line.slice(0, equals).trim(), line.slice(equals + 1)]
  })
  const bad = lines.find((_, index) => entries[index]?.[0] === '' || /\s/.test(entries[index]?.[0] ?? ''))
  return { pairs: Object.fromEntries(entries), badLine: bad ?? null }
}
