import { describe, expect, it } from 'vitest'
import type { ActivityEntry } from '#shared/contract/activity'
import { shownTransfers } from './transfers-store'

function pull(id: string, reference: string, more: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    id,
    command: { kind: 'image.pull', reference },
    line: `docker pull ${reference}`,
    startedAt: 100,
    endedAt: 200,
    state: 'done',
    progress: null,
    results: [],
    ...more,
  }
}

describe('shownTransfers', () => {
  const ids = (entries: ActivityEntry[], dismissed: string[] = []) =>
    shownTransfers(entries, new Set(dismissed), 100).map((entry) => entry.id)

  it('shows what runs, and what ended since and was not closed, newest first', () => {
    const other = { ...pull('x', 'x'), command: { kind: 'container.start', targets: ['a'] } } as ActivityEntry
    expect(
      ids([
        pull('old', 'a', { startedAt: 50 }),
        pull('old-running', 'b', { startedAt: 50, state: 'running', endedAt: null }),
        pull('done', 'c'),
        other,
        pull('failed', 'd', { state: 'failed' }),
      ]),
    ).toEqual(['failed', 'done', 'old-running'])
    expect(ids([pull('done', 'c')], ['done'])).toEqual([])
  })

  it('lets a failed one give way to the next try', () => {
    expect(ids([pull('first', 'a', { state: 'failed' }), pull('again', 'a')])).toEqual(['again'])
  })

  it('keeps a push and a pull of the same image apart', () => {
    const push = { ...pull('push', 'a'), command: { kind: 'image.push', reference: 'a' } } as ActivityEntry
    expect(ids([pull('pull', 'a', { state: 'failed' }), push])).toEqual(['push', 'pull'])
  })
})
