import { expect, it } from 'vitest'
import type { ImageRow } from '../contract/rows'
import { prunedImages } from './pruned-images'

const hour = 3_600_000
const now = Date.parse('2026-06-01T12:00:00Z')

function image(id: string, more: Partial<ImageRow> = {}): ImageRow {
  return { id, tags: [], digests: [], parentId: '', createdAt: now - 2 * hour, size: 1, labels: {}, ...more }
}

const images = [
  image('none'),
  image('used'),
  image('tagged', { tags: ['web:1'] }),
  image('digest', { digests: ['web@sha256:1'] }),
  image('labelled', { labels: { tier: 'web' } }),
  image('young', { createdAt: now - hour / 2 }),
]
const pruned = (filters: string[] = [], all = false): string =>
  prunedImages({ all, filters }, images, [{ imageId: 'used' }], now)
    .map(({ id }) => id)
    .join(' ')

it('takes what has no name and no container, or with all every one without a container', () => {
  expect(pruned()).toBe('none labelled young')
  expect(pruned([], true)).toBe('none tagged digest labelled young')
})

it.each([
  ['until=1h', 'none labelled'],
  ['until=2026-06-01T11:00:00Z', 'none labelled'],
  [`until=${now / 1000 - 3600}`, 'none labelled'],
  ['until=who knows', 'none labelled young'],
  ['label=tier', 'labelled'],
  ['label=tier=db', ''],
  ['label!=tier=web', 'none young'],
])('looks at %s', (filter, left) => expect(pruned([filter])).toBe(left))
