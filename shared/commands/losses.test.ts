import { expect, it } from 'vitest'
import type { ContainerRow, NetworkRow, VolumeRow } from '../contract/rows'
import type { Command } from './index'
import type { LossFacts } from './loss'
import { specOf } from './spec-of'

const container = (name: string, state: string, ...volumes: string[]) =>
  ({
    id: `id-${name}`,
    name,
    state,
    mounts: volumes.map((volume) => ({ type: 'volume', name: volume, destination: '/', isReadOnly: false })),
  }) as unknown as ContainerRow
const alone = 'a'.repeat(64)
const shared = 'b'.repeat(64)
const facts: LossFacts = {
  containers: [
    container('web', 'running', alone, shared, 'named'),
    container('db', 'exited', shared),
    container('held', 'paused'),
  ],
  images: [],
  volumes: [{ id: 'v', name: 'v', driver: 'local' } as VolumeRow],
  networks: [{ id: 'net-id', name: 'lane' } as NetworkRow],
}
const lossesOf = (command: Command) => specOf(command).losses?.(command, facts) ?? []

it('names what goes with a container, and what stays because another one uses it', () => {
  expect(
    lossesOf({ kind: 'container.remove', targets: ['id-web', 'held'], force: true, volumes: true }),
  ).toEqual([
    { type: 'writable-layer', name: 'web', sizeOf: 'id-web' },
    { type: 'running', name: 'web' },
    { type: 'anonymous-volume', name: alone, container: 'web' },
    { type: 'writable-layer', name: 'held', sizeOf: 'id-held' },
    { type: 'running', name: 'held' },
  ])
  const both = lossesOf({ kind: 'container.remove', targets: ['id-web', 'id-db'], volumes: true })
  expect(both.filter(({ type }) => type === 'anonymous-volume').map(({ name }) => name)).toEqual([
    alone,
    shared,
    shared,
  ])
  expect(lossesOf({ kind: 'container.remove', targets: ['id-web'] })).toEqual([
    { type: 'writable-layer', name: 'web', sizeOf: 'id-web' },
  ])
})

it('names what a kill ends, and the volumes and networks that are removed', () => {
  expect(lossesOf({ kind: 'container.kill', targets: ['id-web', 'id-db'] })).toEqual([
    { type: 'running', name: 'web' },
  ])
  expect(lossesOf({ kind: 'volume.remove', targets: ['v', 'gone'] })).toEqual([
    { type: 'volume', name: 'v', driver: 'local' },
  ])
  expect(lossesOf({ kind: 'network.remove', targets: ['net-id'] })).toEqual([
    { type: 'network', name: 'lane' },
  ])
})

it('loses nothing for good with what can be taken back', () => {
  for (const kind of ['container.start', 'container.stop', 'container.restart', 'container.pause'] as const) {
    expect(lossesOf({ kind, targets: ['id-web'] })).toEqual([])
  }
})
