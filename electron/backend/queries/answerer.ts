import type { Query } from '#shared/commands/queries/read-query'
import type { AnswerLink, AnswerPart } from '#shared/contract/queries'
import type { StatsHub } from '../containers/stats-hub'
import type { Engine, EngineConnection } from '../engine/engine'
import type { Registries } from '../registries/registries'

/** What an answer is made with. */
export interface AnswerContext {
  /** @throws AppError while there is none */
  readonly engine: Engine
  readonly connection: Pick<EngineConnection, 'contexts' | 'inspectContext'>
  readonly stats: Pick<StatsHub, 'watch'>
  readonly registries: Pick<Registries, 'authOfServer'>
  /** Version of this app. */
  readonly version: string
  readonly signal: AbortSignal
}

/** An answer that is complete at once. */
export type WholeAnswer = Pick<AnswerPart, 'text'> & { readonly links?: readonly AnswerLink[] }

/** Answers one kind of query. @throws AppError */
export type Answerer = (
  query: Query,
  context: AnswerContext,
) => Promise<WholeAnswer> | AsyncGenerator<AnswerPart, void, void>

/** The text of an option; undefined where it was not given. */
export function optionText({ options }: Query, field: string): string | undefined {
  const value = options[field]
  return typeof value === 'string' ? value : undefined
}

/** The filters of a query as the engine takes them: `{ name: ['web'] }`. */
export function engineFilters({ options }: Query): Record<string, string[]> {
  const filters: Record<string, string[]> = {}
  for (const filter of Array.isArray(options.filters) ? options.filters : []) {
    const equals = filter.indexOf('=')
    const key = filter.slice(0, equals)
    filters[key] = [...(filters[key] ?? []), filter.slice(equals + 1)]
  }
  return filters
}
