import { describe, expect, it } from 'vitest'
import { containerRow } from '../contract/container-row.fixture'
import type { ContainerRow } from '../contract/rows'
import { containersByImage, containersByNetwork, containersByVolume, isActive } from './usage'

const volume = (name: string, destination: string) => ({
  type: 'volume',
  name,
  destination,
  isReadOnly: false,
})
const names = (rows: readonly ContainerRow[] | undefined) => rows?.map((each) => each.name)

describe('usage', () => {
  const rows = [
    containerRow('a', { networks: ['bridge', 'app'], mounts: [volume('db', '/x'), volume('db', '/y')] }),
    containerRow('b', {
      networks: ['app'],
      imageId: 'sha256:other',
      mounts: [{ type: 'bind', destination: '/z', isReadOnly: true }],
    }),
  ]

  it('finds who uses what, each once', () => {
    expect(names(containersByVolume(rows).get('db'))).toEqual(['a'])
    expect(names(containersByNetwork(rows).get('app'))).toEqual(['a', 'b'])
    expect(names(containersByImage(rows).get('sha256:other'))).toEqual(['b'])
    expect(containersByVolume(rows).size).toBe(1)
  })

  it('tells containers with processes from the others', () => {
    expect(
      ['running', 'paused', 'restarting', 'exited', 'created'].map((state) => isActive({ state })),
    ).toEqual([true, true, true, false, false])
  })
})
