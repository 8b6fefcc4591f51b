import type { LiveRows } from '../../live/live-state'
import { containerNamed } from './is-in-effect'

/** A link to where something is seen: its address, and the key of its words with the name in them. */
export interface PlaceLink {
  readonly to: string
  readonly words: string
  readonly name: string
}

const tabWords: Readonly<Record<string, string>> = {
  overview: 'learn:place.overview',
  logs: 'learn:place.logs',
  terminal: 'learn:place.terminal',
  processes: 'learn:place.processes',
  stats: 'learn:place.stats',
  inspect: 'learn:place.inspect',
  changes: 'learn:place.changes',
}

const pageWords: Readonly<Record<string, string>> = {
  containers: 'learn:place.containers',
  images: 'learn:place.images',
  volumes: 'learn:place.volumes',
  networks: 'learn:place.networks',
  activity: 'learn:place.activity',
  about: 'learn:place.about',
}

/** The link for `/images`, `/containers/ID/logs` or `container:NAME/logs`; null while that container is not there. */
export function placeLink(place: string, rows: Pick<LiveRows, 'containers'>): PlaceLink | null {
  const [, name = '', ownTab = ''] = /^container:([^/]+)\/(\w+)$/.exec(place) ?? []
  if (name !== '') {
    const row = containerNamed(name, rows)
    return row ? { to: `/containers/${row.id}/${ownTab}`, words: wordsOfTab(ownTab), name } : null
  }
  const [, id = '', tab = 'overview'] = /^\/containers\/([^/?]+)(?:\/(\w+))?/.exec(place) ?? []
  if (id !== '') {
    const row = rows.containers.get(id)
    return row ? { to: place, words: wordsOfTab(tab), name: row.name } : null
  }
  const page = /^\/(\w+)/.exec(place)?.[1] ?? ''
  return { to: place, words: pageWords[page] ?? 'learn:place.other', name: '' }
}

function wordsOfTab(tab: string): string {
  return tabWords[tab] ?? 'learn:place.overview'
}
