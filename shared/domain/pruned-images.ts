import { duration } from '../commands/run/duration'
import type { ContainerRow, ImageRow } from '../contract/rows'

/** What a prune of images is asked for. */
export interface ImagePrune {
  readonly all?: boolean | undefined
  readonly filters?: readonly string[] | undefined
}

/**
 * The images that `docker image prune` removes: without a name, or with `all` every one that no container uses, and
 * passed by its filters. What a filter says that we cannot read passes nothing out: rather one named too many.
 * @param now epoch milliseconds
 */
export function prunedImages(
  { all, filters = [] }: ImagePrune,
  images: Iterable<ImageRow>,
  containers: Iterable<ContainerRow>,
  now: number,
): ImageRow[] {
  const used = new Set([...containers].map((row) => row.imageId))
  return [...images].filter(
    (image) =>
      !used.has(image.id) &&
      (all === true || image.tags.length + image.digests.length === 0) &&
      filters.every((filter) => passes(image, filter, now)),
  )
}

function passes(image: ImageRow, filter: string, now: number): boolean {
  const [, key, value = ''] = /^(until|label!?)=(.*)$/s.exec(filter) ?? []
  switch (key) {
    case 'until': {
      const time = timeOf(value, now)
      return time === null || image.createdAt < time
    }
    case 'label':
      return hasLabel(image, value)
    case 'label!':
      return !hasLabel(image, value)
    default:
      return true
  }
}

function hasLabel({ labels }: ImageRow, wanted: string): boolean {
  const at = wanted.indexOf('=')
  return at < 0 ? wanted in labels : labels[wanted.slice(0, at)] === wanted.slice(at + 1)
}

/** The moment of an `until`: an age (`1h30m`), seconds since 1970, or a date; null for anything else. */
function timeOf(text: string, now: number): number | null {
  const age = duration.read(text)
  if (age.ok && /[a-z]/.test(text)) return now - age.value / 1e6
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}
