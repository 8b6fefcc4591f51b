/** An object of JSON. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a template's `if` takes the value for true: not empty, not zero. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return isMap(value) ? Object.keys(value).length > 0 : Boolean(value)
}

/** A value as Go prints it: `[a b]`, `map[key:value]`, `<no value>`. */
export function formatValue(value: unknown): string {
  if (value === undefined) return '<no value>'
  if (value === null) return '<nil>'
  if (Array.isArray(value)) return `[${value.map(formatValue).join(' ')}]`
  if (!isMap(value)) return String(value)
  const members = sortedEntries(value).map(([key, member]) => `${key}:${formatValue(member)}`)
  return `map[${members.join(' ')}]`
}

/** The members by key, as Go walks through a map. */
export function sortedEntries(map: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1))
}
