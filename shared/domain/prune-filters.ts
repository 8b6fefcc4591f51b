import { duration } from '../commands/run/duration'

/** Filters as the Engine API takes them: the values of each key. */
export type Filters = Readonly<Record<string, readonly string[]>>

/** Takes `key=value` texts apart and puts those of one key together; a bare `key` is true. */
export function toFilters(texts: readonly string[] = []): Filters {
  const filters: Record<string, string[]> = {}
  for (const text of texts) {
    const equals = text.indexOf('=')
    const [key, value] = equals < 0 ? [text, 'true'] : [text.slice(0, equals), text.slice(equals + 1)]
    filters[key] = [...(filters[key] ?? []), value]
  }
  return filters
}

/** What the filters of a prune look at. */
export interface Filtered {
  /** Epoch ms; null where the engine tells none. */
  readonly createdAt: number | null
  readonly labels: Readonly<Record<string, string>>
}

/**
 * Whether a prune with these filters takes an object of its kind, by the engine's rules. What an `until` says that we
 * cannot read keeps nothing out: rather one named too many.
 * @param now epoch ms
 */
export function passesPrune({ createdAt, labels }: Filtered, filters: Filters, now: number): boolean {
  const hasLabel = (text: string): boolean => {
    const equals = text.indexOf('=')
    if (equals < 0) return text in labels
    return labels[text.slice(0, equals)] === text.slice(equals + 1)
  }
  const before = (filters.until ?? []).map((text) => untilTime(text, now))
  const isOldEnough = before.every((time) => time === null || createdAt === null || createdAt < time)
  return isOldEnough && (filters.label ?? []).every(hasLabel) && !(filters['label!'] ?? []).some(hasLabel)
}

/** The moment that `until` names, epoch ms: an age (`24h`), Unix seconds, or a time; null where it is none of them. */
export function untilTime(text: string, now: number): number | null {
  const age = duration.read(text)
  if (age.ok && /[a-z]/.test(text)) return now - age.value / 1e6
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}
