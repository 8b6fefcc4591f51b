import { hubServer, registryOfReference } from '#shared/domain/registry-server'

/** What the search page is asked for, as its address holds it. */
export interface SearchAsked {
  readonly term: string
  /** As `registryServer` makes it, or as it was typed; empty: Docker Hub. */
  readonly registry: string
  readonly limit?: number
  /** `stars=3`, `is-official=true`, `is-automated=true` */
  readonly filters?: readonly string[]
}

/** The address of the search page. A term `localhost:5000/web` is looked for in that registry, as the engine does. */
export function searchPlace({ term, registry, limit, filters = [] }: SearchAsked): string {
  const named = registry === '' ? registryOfReference(term) : registry
  const isInTerm = registry === '' && named !== hubServer
  const search = new URLSearchParams({ term: isInTerm ? term.slice(term.indexOf('/') + 1) : term })
  if (named !== hubServer) search.set('registry', named)
  if (limit !== undefined) search.set('limit', String(limit))
  for (const filter of filters) search.append('filter', filter)
  return `/search?${search}`
}

/** What the address of the search page asks for. */
export function searchAsked(search: URLSearchParams): SearchAsked {
  const limit = Number(search.get('limit') ?? Number.NaN)
  return {
    term: search.get('term') ?? '',
    registry: search.get('registry') ?? '',
    ...(limit >= 1 && limit <= 100 ? { limit: Math.trunc(limit) } : {}),
    filters: search.getAll('filter'),
  }
}
