import type { KnownNames } from '#shared/commands/complete/known-names'
import type { Query } from '#shared/commands/queries/read-query'
import { inspectPath } from '../../components/inspect/use-inspected'

/** Where in the app a query, with its target resolved, is answered. */
export function queryPlace({ kind, target, options }: Query, known: KnownNames): string {
  switch (kind) {
    case 'query.containers':
      return containersPlace(options)
    case 'query.images':
      return '/images'
    case 'query.volumes':
      return '/volumes'
    case 'query.networks':
      return '/networks'
    case 'query.logs':
      return `/containers/${target}/logs`
    case 'query.exec':
    case 'query.attach':
      return `/containers/${target}/terminal`
    case 'query.inspect':
    case 'query.inspectContainer':
      return `/containers/${target}/inspect`
    case 'query.inspectImage': {
      const id = known.images.find((image) => image.id === target || image.references.includes(target))?.id
      return inspectPath('/images', id ?? target)
    }
    case 'query.inspectVolume':
      return inspectPath('/volumes', target)
    case 'query.inspectNetwork':
      return inspectPath('/networks', target)
    case 'query.top':
      return `/containers/${target}/processes`
    case 'query.stats':
      return target === '' ? containersPlace(options.all ? { all: true } : {}) : `/containers/${target}/stats`
    case 'query.port':
      return `/containers/${target}/overview`
    case 'query.about':
      return '/about'
  }
}

/** The list of containers, with the state and the words that it is to be filtered by in its address. */
function containersPlace({ all, filters }: Query['options']): string {
  const pairs = (Array.isArray(filters) ? filters : []).map((filter: string) => filter.split('='))
  const words = pairs.map(([, ...value]) => value.join('='))
  const isAll = all === true || pairs.some(([key]) => key === 'status')
  const search = new URLSearchParams({ state: isAll ? 'all' : 'running' })
  if (words.length > 0) search.set('words', words.join(' '))
  return `/containers?${search}`
}
