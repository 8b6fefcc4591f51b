import { inspectedImageSchema } from '../../commands/run/inspected'
import { configFacts } from './config-facts'
import type { Fact } from './fact'
import { FactList } from './fact-list'

/**
 * What an image gives to its containers, for a comparison; from GET /images/{name}/json.
 * @throws ZodError where that is no image
 */
export function imageFacts(raw: unknown): Fact[] {
  const list = new FactList()
  configFacts(list, inspectedImageSchema.parse(raw).Config ?? {}, '')
  return list.facts
}

/** The facts of a container that an image has too: only those can differ. */
export function comparableToImage(facts: readonly Fact[]): Fact[] {
  const known = new Set(imageFacts({ Config: {} }).map(keyOf))
  return facts.filter((fact) => known.has(keyOf(fact)) || (fact.field === 'entry' && isShared(fact)))
}

function keyOf({ section, field }: Fact): string {
  return `${section} ${field}`
}

function isShared({ section }: Fact): boolean {
  return section === 'env' || section === 'labels'
}
