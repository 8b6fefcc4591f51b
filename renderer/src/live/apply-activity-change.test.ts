import { expect, test } from 'vitest'
import type { ActivityEntry } from '#shared/contract/activity'
import { applyActivityChange } from './apply-activity-change'

const entry = (id: string, state: ActivityEntry['state']): ActivityEntry => ({
  id,
  command: { kind: 'container.stop', targets: ['a'] },
  line: 'docker stop a',
  startedAt: 1,
  endedAt: null,
  state,
  progress: null,
  results: [],
})

test('an entry that changed keeps its place; a new one is last', () => {
  const held = [entry('1', 'running'), entry('2', 'running')]
  const changed = applyActivityChange(held, { type: 'entry', entry: entry('1', 'done') })
  expect(changed.map(({ id, state }) => `${id} ${state}`)).toEqual(['1 done', '2 running'])
  const added = applyActivityChange(changed, { type: 'entry', entry: entry('3', 'running') })
  expect(added.map(({ id }) => id)).toEqual(['1', '2', '3'])
})

test('clearing keeps what runs', () => {
  const held = [entry('1', 'done'), entry('2', 'running'), entry('3', 'failed')]
  expect(applyActivityChange(held, { type: 'cleared' }).map(({ id }) => id)).toEqual(['2'])
})
