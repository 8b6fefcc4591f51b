import { expect, test } from 'vitest'
import { containerRow } from '#shared/contract/container-row.fixture'
import type { ContainerRow } from '#shared/contract/rows'
import { applyLinkLost, applyLiveChange } from './apply-live-change'
import { emptyLiveState } from './live-state'

const row = (id: string, state = 'running'): ContainerRow =>
  containerRow(id, { state, ports: [{ containerPort: 80, protocol: 'tcp' }], networks: ['bridge'] })

const filled = applyLiveChange(emptyLiveState, {
  kind: 'containers',
  type: 'snapshot',
  rows: [row('a'), row('b')],
})

test('a snapshot fills the list and makes it known and live', () => {
  expect([...filled.containers.keys()]).toEqual(['a', 'b'])
  expect(filled.link).toBe('live')
  expect([...filled.known]).toEqual(['containers'])
  expect(filled.images).toBe(emptyLiveState.images)
})

test('a patch replaces what changed, drops what is gone, and keeps every other object', () => {
  const next = applyLiveChange(filled, {
    kind: 'containers',
    type: 'patch',
    changed: [row('a', 'exited'), row('c')],
    removed: ['gone-before'],
  })
  expect([...next.containers.values()].map(({ id, state }) => `${id} ${state}`)).toEqual([
    'a exited',
    'b running',
    'c running',
  ])
  expect(next.containers.get('b')).toBe(filled.containers.get('b'))
  expect([...filled.containers.keys()]).toEqual(['a', 'b'])
})

test('the same rows again change no object and no list', () => {
  const again = applyLiveChange(filled, {
    kind: 'containers',
    type: 'snapshot',
    rows: [row('a'), row('b')],
  })
  expect(again.containers).toBe(filled.containers)
  const patched = applyLiveChange(filled, {
    kind: 'containers',
    type: 'patch',
    changed: [row('a')],
    removed: [],
  })
  expect(patched.containers).toBe(filled.containers)
})

test('a new snapshot forgets what is not in it', () => {
  const next = applyLiveChange(filled, { kind: 'containers', type: 'snapshot', rows: [row('b')] })
  expect([...next.containers.keys()]).toEqual(['b'])
  expect(next.containers.get('b')).toBe(filled.containers.get('b'))
})

test('a lost link keeps the rows, and the next change makes them live again', () => {
  const lost = applyLinkLost(filled)
  expect(lost.link).toBe('lost')
  expect(lost.containers).toBe(filled.containers)
  expect(applyLinkLost(emptyLiveState).link).toBe('connecting')
  const back = applyLiveChange(lost, { kind: 'containers', type: 'snapshot', rows: [] })
  expect(back.link).toBe('live')
})

test('a list that cannot be read says why until it can', () => {
  const failed = applyLiveChange(filled, { kind: 'containers', type: 'failed', message: 'disk full' })
  expect(failed.failed.get('containers')).toBe('disk full')
  expect(failed.containers).toBe(filled.containers)
  const read = applyLiveChange(failed, { kind: 'containers', type: 'snapshot', rows: [row('a')] })
  expect(read.failed.size).toBe(0)
})

test('an id like a property of objects is an id', () => {
  const odd = applyLiveChange(emptyLiveState, {
    kind: 'containers',
    type: 'snapshot',
    rows: [row('__proto__'), row('constructor')],
  })
  expect(odd.containers.get('__proto__')?.name).toBe('__proto__')
})
