import { expect, it } from 'vitest'
import type { ActivityEntry } from '#shared/contract/activity'
import { lastStoryOf } from './last-story-of'

const web = { id: 'id-of-web', name: 'web' }
const run = (id: string, made: string) =>
  ({
    id,
    command: { kind: 'container.run', image: 'busybox' },
    steps: [{ type: 'created', at: 1, id: made, name: '' }],
  }) as unknown as ActivityEntry
const start = (id: string, target: string, isFollowed = true) =>
  ({
    id,
    command: { kind: 'container.start', targets: [target] },
    ...(isFollowed ? { steps: [] } : {}),
  }) as unknown as ActivityEntry

it('is the last run or start of this very container', () => {
  expect(lastStoryOf(web, [run('1', 'id-of-web'), run('2', 'id-of-db')])?.id).toBe('1')
  expect(lastStoryOf(web, [run('1', 'id-of-web'), start('2', 'web'), start('3', 'db')])?.id).toBe('2')
  expect(lastStoryOf(web, [start('1', 'id-of-web'), start('2', 'web', false)])?.id).toBe('1')
  expect(lastStoryOf(web, [run('1', 'id-of-db')])).toBeUndefined()
})
