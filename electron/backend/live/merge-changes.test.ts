import { describe, expect, test } from 'vitest'
import type { LiveChange } from '#shared/contract/live'
import type { VolumeRow } from '#shared/contract/rows'
import { ChangeQueue } from './change-queue'
import { mergeChanges } from './merge-changes'

function row(id: string, driver = 'local'): VolumeRow {
  return {
    ...{ id, name: id, driver, mountpoint: '/v', scope: 'local' },
    ...{ createdAt: null, labels: {}, options: {}, isAnonymous: false },
  }
}
const snapshot = (...rows: VolumeRow[]): LiveChange => ({ kind: 'volumes', type: 'snapshot', rows })
const patch = (changed: VolumeRow[], removed: string[] = [], at?: number): LiveChange => ({
  ...{ kind: 'volumes', type: 'patch', changed, removed },
  ...(at === undefined ? {} : { at }),
})

describe('mergeChanges', () => {
  test('a patch on a snapshot', () => {
    expect(mergeChanges(snapshot(row('a'), row('b')), patch([row('a', 'nfs'), row('c')], ['b']))).toEqual(
      snapshot(row('a', 'nfs'), row('c')),
    )
  })

  test('a patch on a patch, told with the older time', () => {
    const merged = mergeChanges(patch([row('a'), row('b')], ['x', 'y'], 5), patch([row('x')], ['a'], 9))
    expect(merged).toEqual(patch([row('b'), row('x')], ['y', 'a'], 5))
  })

  test('a snapshot or a failure replaces what waits', () => {
    const failed: LiveChange = { kind: 'volumes', type: 'failed', message: 'x' }
    expect(mergeChanges(patch([row('a')]), snapshot())).toEqual(snapshot())
    expect(mergeChanges(patch([row('a')]), failed)).toEqual(failed)
    expect(mergeChanges(failed, patch([row('a')]))).toEqual(patch([row('a')]))
  })
})

test('a slow reader has at most one change of each kind waiting', async () => {
  const abort = new AbortController()
  const queue = new ChangeQueue(abort.signal)
  queue.push(snapshot())
  for (let at = 0; at < 1000; at++) queue.push(patch([row(`v${at % 10}`)]))
  queue.push({ kind: 'images', type: 'snapshot', rows: [] })
  const seen: LiveChange[] = []
  for await (const change of queue) {
    seen.push(change)
    if (seen.length === 2) abort.abort()
  }
  expect(seen.map(({ kind, type }) => `${kind} ${type}`)).toEqual(['volumes snapshot', 'images snapshot'])
  expect(seen[0]).toMatchObject({ rows: { length: 10 } })
})
