/** Filters as the Engine API takes them: the values of each key. */
export type Filters = Readonly<Record<string, readonly string[]>>

/** Takes `key=value` texts apart and puts those of one key together. */
export function toFilters(texts: readonly string[] = []): Filters {
  const filters: Record<string, string[]> = {}
  for (const text of texts) {
    const equals = text.indexOf('=')
    const key = text.slice(0, equals)
    filters[key] = [...(filters[key] ?? []), text.slice(equals + 1)]
  }
  return filters
}
