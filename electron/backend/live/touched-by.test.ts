import { describe, expect, test } from 'vitest'
import { type EngineEvent, toEngineEvent } from './engine-event'
import { touchedBy } from './touched-by'

function event(kind: EngineEvent['kind'], action: string, extra: Partial<EngineEvent> = {}): EngineEvent {
  return { kind, action, id: 'x', attributes: {}, at: 0, atNano: '0', ...extra }
}

describe('touchedBy', () => {
  test.each([
    'create',
    'start',
    'die',
    'destroy',
    'remove',
    'rename',
    'pause',
    'health_status: healthy',
    'update',
  ])('container %s', (action) => {
    expect(touchedBy(event('container', action))).toEqual([{ kind: 'containers', id: 'x', isUrgent: true }])
  })

  test.each(['exec_create: sh -c ls', 'exec_start: sh', 'exec_die', 'attach', 'resize', 'top', 'kill'])(
    'container %s changes no row',
    (action) => {
      expect(touchedBy(event('container', action))).toEqual([])
    },
  )

  test('an image event is for the whole list', () => {
    expect(touchedBy(event('image', 'untag'))).toEqual([{ kind: 'images', isUrgent: true }])
  })

  test('a commit is for the images', () => {
    expect(touchedBy(event('container', 'commit'))).toEqual([{ kind: 'images', isUrgent: true }])
  })

  test('a volume in use is no other volume', () => {
    expect(touchedBy(event('volume', 'mount'))).toEqual([])
    expect(touchedBy(event('volume', 'create'))).toEqual([{ kind: 'volumes', id: 'x', isUrgent: true }])
  })

  test('connecting to a network is for the container, and can wait', () => {
    expect(touchedBy(event('network', 'connect', { attributes: { container: 'c' } }))).toEqual([
      { kind: 'containers', id: 'c', isUrgent: false },
    ])
    expect(touchedBy(event('network', 'connect'))).toEqual([])
  })

  test('an event without an id is for all', () => {
    expect(touchedBy(event('volume', 'prune', { id: '' }))).toEqual([{ kind: 'volumes', isUrgent: true }])
  })

  test('what no list shows', () => {
    expect(touchedBy(event('other', 'reload'))).toEqual([])
  })
})

describe('toEngineEvent', () => {
  test('reads an event of Docker 20.10', () => {
    const raw = {
      status: 'die',
      id: 'x',
      from: 'busybox',
      Type: 'container',
      Action: 'die',
      Actor: { ID: 'x', Attributes: { exitCode: '137', name: 'web' } },
      scope: 'local',
      time: 1_700_000_000,
      // As JSON.parse reads 1700000000123456789.
      timeNano: Number('1700000000123456789'),
    }
    expect(toEngineEvent(raw)).toEqual({
      kind: 'container',
      action: 'die',
      id: 'x',
      attributes: { exitCode: '137', name: 'web' },
      at: 1_700_000_000_123.4568,
      atNano: expect.stringMatching(/^17000000001234567\d\d$/),
    })
  })

  test.each([
    null,
    7,
    'text',
    [],
    {},
    { Type: 7, Actor: null },
    { Actor: { Attributes: { a: 7 } }, timeNano: -1 },
  ])('%j does no harm', (raw) => {
    expect(() => toEngineEvent(raw)).not.toThrow()
  })
})
