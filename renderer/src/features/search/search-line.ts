import { quoteForShell } from '#shared/commands/quote'
import type { SearchAsked } from '../../commands/search-place'

/** The docker line that looks for the same. */
export function searchLine({ term, registry, limit, filters = [] }: SearchAsked): string {
  return [
    'docker search',
    ...(limit === undefined ? [] : [`--limit ${limit}`]),
    ...filters.map((filter) => `--filter ${quoteForShell(filter)}`),
    quoteForShell(registry === '' ? term : `${registry}/${term}`),
  ].join(' ')
}
