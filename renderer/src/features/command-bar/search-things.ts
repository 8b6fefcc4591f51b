import type { KnownNames } from '#shared/commands/complete/known-names'
import { inspectPath } from '../../components/inspect/use-inspected'

/** A page of the app that can be searched for. */
export interface PageChoice {
  readonly path: string
  readonly title: string
}

/** Something that Enter opens. */
export interface Hit {
  readonly type: 'page' | 'container' | 'image' | 'volume' | 'network'
  readonly label: string
  readonly note: string
  readonly path: string
}

/** Most hits of each kind. */
const most = 8

/** Pages and objects whose name holds every word of the text. */
export function searchThings(text: string, pages: readonly PageChoice[], known: KnownNames): Hit[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const found = (hits: readonly Hit[]): Hit[] =>
    hits
      .filter(({ label }) => {
        const name = label.toLowerCase()
        return wanted.every((word) => name.includes(word))
      })
      .slice(0, most)
  return [
    ...found(pages.map(({ path, title }) => ({ type: 'page', label: title, note: '', path }))),
    ...found(
      known.containers.map(({ id, name, note }) => ({
        type: 'container',
        label: name,
        note,
        path: `/containers/${id}`,
      })),
    ),
    ...found(
      known.images.flatMap(({ id, references }) =>
        references
          .filter((reference) => !reference.includes('@'))
          .map((label): Hit => ({ type: 'image', label, note: '', path: `/images/${id}` })),
      ),
    ),
    ...found(
      known.volumes.map((name) => ({
        type: 'volume',
        label: name,
        note: '',
        path: inspectPath('/volumes', name),
      })),
    ),
    ...found(
      known.networks.map(({ id, name }) => ({
        type: 'network',
        label: name,
        note: '',
        path: inspectPath('/networks', id),
      })),
    ),
  ]
}
