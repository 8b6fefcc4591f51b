/**
 * The record without what says nothing: undefined, false, 0, and empty texts, lists and maps. An engine tells every
 * field that there is.
 */
export function filled(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([field, value]) => telling.has(field) || !isEmpty(value)),
  )
}

/** Fields of which the empty value says something when it is there. */
const telling = new Set(['init', 'entrypoint', 'stopTimeout', 'memorySwappiness'])

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === 0 || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
