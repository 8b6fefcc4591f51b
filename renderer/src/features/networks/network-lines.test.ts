import { describe, expect, it } from 'vitest'
import { containerRow } from '#shared/contract/container-row.fixture'
import type { NetworkRow } from '#shared/contract/rows'
import { gatewayText, isNetworkShown, networkLines, subnetText } from './network-lines'

const network = (name: string, more: Partial<NetworkRow> = {}): NetworkRow => ({
  id: `id-${name}`,
  name,
  driver: 'bridge',
  scope: 'local',
  createdAt: null,
  isInternal: false,
  isIpv6: false,
  subnets: [],
  labels: {},
  isPredefined: false,
  ...more,
})

const container = containerRow('c', { name: 'web-1', networks: ['app'] })

describe('networkLines', () => {
  const app = network('app', {
    subnets: [{ subnet: '10.5.0.0/24', gateway: '10.5.0.1' }, { subnet: 'fd00::/64' }],
  })
  const lines = networkLines([app, network('bridge', { isPredefined: true })], [container])
  const shown = (filter: Parameters<typeof isNetworkShown>[1], words = '') =>
    lines.filter((line) => isNetworkShown(line, filter, words)).map((line) => line.network.name)

  it('tells who belongs to a network, and its addresses', () => {
    expect(lines.map((line) => line.members.map((row) => row.name))).toEqual([['web-1'], []])
    expect(subnetText(app)).toBe('10.5.0.0/24, fd00::/64')
    expect(gatewayText(app)).toBe('10.5.0.1')
  })

  it('filters by use, by kind and by words', () => {
    expect(shown('own')).toEqual(['app'])
    expect(shown('used')).toEqual(['app'])
    expect(shown('unused')).toEqual(['bridge'])
    expect(shown('all', '10.5 web')).toEqual(['app'])
    expect(shown('all', 'none')).toEqual([])
  })
})
