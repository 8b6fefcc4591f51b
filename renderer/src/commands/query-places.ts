import type { KnownNames } from '#shared/commands/complete/known-names'
import type { QueryKind } from '#shared/commands/queries/query-specs'
import type { Query } from '#shared/commands/queries/read-query'
import { inspectPath } from '../components/inspect/use-inspected'
import { searchPlace } from './search-place'

/** The page that answers a query, its targets resolved; null: no page does, it is answered as text. */
type PlaceOf = (query: Query, known: KnownNames) => string | null

const asText: PlaceOf = () => null

/** Where each query is answered. A page answers what it can show as it is asked; the rest is text. */
const queryPlaces: { readonly [Kind in QueryKind]: PlaceOf } = {
  'query.containers': containersPlace,
  'query.images': (query) => (isPlain(query) && query.words.length === 0 ? '/images' : null),
  'query.history': historyPlace,
  'query.volumes': (query) => (isPlain(query) ? '/volumes' : null),
  'query.networks': (query) => (isPlain(query) ? '/networks' : null),
  'query.logs': logsPlace,
  'query.exec': ({ targets: [target] }) => `/containers/${target}/terminal`,
  // Without its input there is nothing to type: what it says is its log.
  'query.attach': ({ targets: [target], options }) =>
    `/containers/${target}/${options.noStdin === true ? 'logs' : 'terminal'}`,
  'query.inspect': asText,
  'query.inspectContainer': inspectPlace((target) => `/containers/${target}/inspect`),
  'query.inspectImage': inspectPlace((target, { images }) => {
    const id = images.find((image) => image.id === target || image.references.includes(target))?.id
    return `/images/${id ?? encodeURIComponent(target)}/inspect`
  }),
  'query.inspectVolume': inspectPlace((target) => inspectPath('/volumes', target)),
  'query.inspectNetwork': inspectPlace((target) => inspectPath('/networks', target)),
  'query.top': ({ targets: [target], words }) =>
    words.length === 0 ? `/containers/${target}/processes` : null,
  'query.diff': ({ targets: [target] }) => `/containers/${target}/changes`,
  'query.stats': statsPlace,
  'query.port': asText,
  'query.version': asText,
  'query.ownVersion': asText,
  'query.info': asText,
  'query.diskUse': asText,
  'query.events': asText,
  'query.contexts': asText,
  'query.showContext': asText,
  'query.inspectContext': asText,
  'query.search': searchPlaceOf,
}

/** The page that answers a query, its targets resolved; null: none does, it is answered as text. */
export function queryPlace(query: Query, known: KnownNames): string | null {
  return queryPlaces[query.kind](query, known)
}

/** The layers of an image. */
function historyPlace({ options, targets: [target = ''] }: Query, { images }: KnownNames): string | null {
  const { human: _, ...others } = options
  if (Object.keys(others).length > 0) return null
  const id = images.find((image) => image.id === target || image.references.includes(target))?.id
  return `/images/${id ?? encodeURIComponent(target)}/layers`
}

/** The search page; with `--format` or `--no-trunc` it is the text that is wanted. */
function searchPlaceOf({ options, words: [term = ''] }: Query): string | null {
  const { limit, filters, ...others } = options
  if (Object.keys(others).length > 0) return null
  return searchPlace({
    term,
    registry: '',
    ...(typeof limit === 'string' ? { limit: Number(limit) } : {}),
    ...(Array.isArray(filters) ? { filters } : {}),
  })
}

/** The log, with the part of it that was asked for in its address. */
function logsPlace({ targets: [target], options }: Query): string {
  const search = new URLSearchParams()
  for (const key of ['tail', 'since', 'until']) {
    const value = options[key]
    if (typeof value === 'string') search.set(key, value)
  }
  return `/containers/${target}/logs${search.size > 0 ? `?${search}` : ''}`
}

function isPlain({ options }: Query): boolean {
  return Object.keys(options).length === 0
}

/** One thing as it is: its page. Several, or with a template: text. */
function inspectPlace(place: (target: string, known: KnownNames) => string): PlaceOf {
  return (query, known) => {
    const [target, ...others] = query.targets
    return target !== undefined && others.length === 0 && isPlain(query) ? place(target, known) : null
  }
}

function statsPlace({ options, targets }: Query): string | null {
  const { all, ...others } = options
  if (Object.keys(others).length > 0 || targets.length > 1) return null
  const [target] = targets
  return target === undefined
    ? `/containers?state=${all === true ? 'all' : 'running'}`
    : `/containers/${target}/stats`
}

/** Keys of `docker ps --filter` that the list of containers finds by. */
const listedKeys = ['name', 'status', 'id', 'network']

/** The list of containers, with the state and the words that it is to be filtered by in its address. */
function containersPlace({ options }: Query): string | null {
  const { all, filters, ...others } = options
  const pairs = (Array.isArray(filters) ? filters : []).map((filter: string) => filter.split('='))
  if (Object.keys(others).length > 0 || !pairs.every(([key = '']) => listedKeys.includes(key))) return null
  const words = pairs.map(([, ...value]) => value.join('='))
  const isAll = all === true || pairs.some(([key]) => key === 'status')
  const search = new URLSearchParams({ state: isAll ? 'all' : 'running' })
  if (words.length > 0) search.set('words', words.join(' '))
  return `/containers?${search}`
}
