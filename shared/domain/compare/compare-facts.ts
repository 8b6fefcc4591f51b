import { type Fact, type FactField, type FactSection, factSections } from './fact'

/** One line of a comparison. */
export interface ComparedFact {
  readonly section: FactSection
  readonly field: FactField
  readonly name: string
  /** Null where nothing is set, or it does not exist. */
  readonly a: string | null
  readonly b: string | null
  readonly isDifferent: boolean
  readonly isSecret: boolean
  readonly isVolatile: boolean
}

/** What to leave out of a comparison. */
export interface CompareChoice {
  /** What is the same on both sides is left out. */
  readonly onlyDifferent: boolean
  /** Ids, times and addresses, which always differ, are taken in. */
  readonly withVolatile: boolean
}

/**
 * Two sides fact by fact, in the order of the sections and, within them, of side `a` and then of what only `b` has.
 * What is set on neither side is left out.
 */
export function compareFacts(
  a: readonly Fact[],
  b: readonly Fact[],
  { onlyDifferent, withVolatile }: CompareChoice,
): ComparedFact[] {
  const left = new Map(a.map((fact) => [keyOf(fact), fact]))
  const right = new Map(b.map((fact) => [keyOf(fact), fact]))
  const compared = [...new Set([...left.keys(), ...right.keys()])].flatMap((key): ComparedFact[] => {
    const [mine, theirs] = [left.get(key), right.get(key)]
    const fact = mine ?? theirs
    if (!fact) return []
    const [valueA, valueB] = [mine?.value ?? null, theirs?.value ?? null]
    const isDifferent = valueA !== valueB
    if (valueA === null && valueB === null) return []
    if ((onlyDifferent && !isDifferent) || (fact.isVolatile && !withVolatile)) return []
    const isSecret = (mine?.isSecret ?? false) || (theirs?.isSecret ?? false)
    const { section, field, name, isVolatile } = fact
    return [{ section, field, name, a: valueA, b: valueB, isDifferent, isSecret, isVolatile }]
  })
  return factSections.flatMap((section) => compared.filter((each) => each.section === section))
}

function keyOf({ section, field, name }: Fact): string {
  return `${section} ${field} ${name}`
}
