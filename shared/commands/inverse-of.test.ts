import { expect, it } from 'vitest'
import { inverseOf } from './inverse-of'

it('knows what takes a command back, from what was recorded before', () => {
  const targets = ['web', 'job']
  const containers = new Map([
    ['web', { name: 'web', state: 'paused', isAutoRemoved: false }],
    ['job', { name: 'job', state: 'running', isAutoRemoved: true }],
  ])
  const before = { containers, images: new Map() }
  const nothing = { containers: new Map(), images: new Map() }
  expect(inverseOf({ kind: 'container.stop', targets, timeout: 5 }, before)).toEqual([
    { kind: 'container.start', targets: ['web'] },
    { kind: 'container.pause', targets: ['web'] },
  ])
  expect(inverseOf({ kind: 'container.stop', targets }, nothing)).toEqual([])
  expect(inverseOf({ kind: 'container.kill', targets, signal: 'HUP' }, before)).toEqual([])
  expect(inverseOf({ kind: 'container.pause', targets }, nothing)).toEqual([
    { kind: 'container.unpause', targets },
  ])
  expect(inverseOf({ kind: 'container.rename', target: 'job', name: 'other' }, before)).toEqual([
    { kind: 'container.rename', target: 'job', name: 'job' },
  ])
  const at = { network: 'lane', target: 'web' }
  expect(
    inverseOf({ kind: 'network.disconnect', ...at }, { ...before, attachment: { aliases: ['db'] } }),
  ).toEqual([{ kind: 'network.connect', ...at, aliases: ['db'] }])
  expect(inverseOf({ kind: 'network.disconnect', ...at }, before)).toEqual([])
  expect(inverseOf({ kind: 'network.create', name: 'lane' }, nothing)).toEqual([
    { kind: 'network.remove', targets: ['lane'] },
  ])
  expect(inverseOf({ kind: 'container.remove', targets }, before)).toEqual([])
})
