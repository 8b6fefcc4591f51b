import type { Fact, FactField, FactSection } from './fact'

/** What may stand as a value: lists are joined, false, 0, empty texts and empty lists count as nothing set. */
export type FactValue = string | number | boolean | readonly string[] | null | undefined

/** Gathers facts of one section after the other. */
export class FactList {
  readonly facts: Fact[] = []

  /** Adds a field. */
  add(section: FactSection, field: FactField, value: FactValue, isVolatile = false): void {
    this.facts.push({ section, field, name: '', value: inWords(value), isSecret: false, isVolatile })
  }

  /** Adds something that has a name of its own; an empty value is one. */
  entry(section: FactSection, name: string, value: string, isSecret = false): void {
    this.facts.push({ section, field: 'entry', name, value, isSecret, isVolatile: false })
  }
}

function inWords(value: FactValue): string | null {
  if (value === null || value === undefined || value === false || value === 0 || value === '') return null
  if (value === true) return 'true'
  if (typeof value === 'object') return value.length === 0 ? null : value.join(', ')
  return String(value)
}
