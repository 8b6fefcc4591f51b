import { matchesFilter } from '../../format/matches-filter'
import { type ImageLine, shortImageId } from './image-lines'

/** Which images are shown. */
export const imageFilters = ['all', 'used', 'unused', 'dangling'] as const
export type ImageFilter = (typeof imageFilters)[number]

/** The filter of that name; `all` where there is none. */
export function toImageFilter(name: string | null): ImageFilter {
  return imageFilters.find((filter) => filter === name) ?? 'all'
}

/** Whether a line passes the filters. */
export function isImageShown(line: ImageLine, filter: ImageFilter, words: string): boolean {
  const passes =
    filter === 'all' ||
    (filter === 'used' && line.usedBy.length > 0) ||
    (filter === 'unused' && line.usedBy.length === 0) ||
    (filter === 'dangling' && line.isDangling)
  const labels = Object.entries(line.image.labels).map(([name, value]) => `${name}=${value}`)
  const texts = [line.id, line.repository, shortImageId(line.image.id), ...labels]
  return passes && matchesFilter(words, [...texts, ...line.usedBy.map((row) => row.name)])
}
