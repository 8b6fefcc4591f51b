import { describe, expect, it } from 'vitest'
import type { ContainerRow, VolumeRow } from '#shared/contract/rows'
import { isVolumeShown, volumeLines } from './volume-lines'

const volume = (name: string, more: Partial<VolumeRow> = {}): VolumeRow => ({
  id: name,
  name,
  driver: 'local',
  mountpoint: `/var/lib/docker/volumes/${name}/_data`,
  scope: 'local',
  createdAt: null,
  labels: {},
  options: {},
  isAnonymous: false,
  ...more,
})

const container: ContainerRow = {
  id: 'c',
  name: 'db-1',
  image: 'db',
  imageId: 'sha256:db',
  command: '',
  createdAt: 0,
  state: 'exited',
  health: null,
  exitCode: 0,
  status: '',
  ports: [],
  mounts: [{ type: 'volume', name: 'data', destination: '/data', isReadOnly: false }],
  networks: [],
  project: null,
  service: null,
}

describe('volumeLines', () => {
  const lines = volumeLines(
    [volume('data', { labels: { team: 'blue' } }), volume('a'.repeat(64), { isAnonymous: true })],
    [container],
    new Map([['data', 1024]]),
  )

  it('tells who mounts a volume, stopped ones too, and its size once measured', () => {
    expect(lines.map((line) => [line.usedBy.map((row) => row.name), line.size])).toEqual([
      [['db-1'], 1024],
      [[], undefined],
    ])
  })

  it('filters by use, by kind and by words in names, labels and users', () => {
    const shown = (filter: Parameters<typeof isVolumeShown>[1], words = '') =>
      lines.filter((line) => isVolumeShown(line, filter, words)).map((line) => line.id.slice(0, 4))
    expect(shown('all')).toEqual(['data', 'aaaa'])
    expect(shown('used')).toEqual(['data'])
    expect(shown('unused')).toEqual(['aaaa'])
    expect(shown('anonymous')).toEqual(['aaaa'])
    expect(shown('all', 'team=blue db-1')).toEqual(['data'])
    expect(shown('unused', 'data')).toEqual([])
  })
})
