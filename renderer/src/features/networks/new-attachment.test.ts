import { describe, expect, it } from 'vitest'
import type { ContainerRow, NetworkRow } from '#shared/contract/rows'
import { containersFor, isBadAddress, networksFor, toConnect } from './new-attachment'

const form = { network: 'net', container: 'web', aliases: '', ip: '' }
const network = (name: string) => ({ id: `id-of-${name}`, name }) as NetworkRow
const container = (name: string, ...networks: string[]) => ({ name, networks }) as ContainerRow

describe('the command that attaches', () => {
  it('leaves out what is empty', () => {
    expect(toConnect(form)).toEqual({ kind: 'network.connect', network: 'net', target: 'web' })
  })

  it('takes names apart, and tells the versions of addresses apart', () => {
    expect(toConnect({ ...form, aliases: ' db, cache  q', ip: '10.5.0.7' })).toMatchObject({
      aliases: ['db', 'cache', 'q'],
      ip: '10.5.0.7',
    })
    expect(toConnect({ ...form, ip: 'fd00::7' })).toMatchObject({ ip6: 'fd00::7' })
  })

  it('knows a bad address', () => {
    expect(isBadAddress({ ...form, ip: '10.5.0' })).toBe(true)
    expect(isBadAddress({ ...form, ip: '10.5.0.7' })).toBe(false)
    expect(isBadAddress({ ...form, ip: 'fd00::zz' })).toBe(true)
  })
})

describe('what can be attached', () => {
  const networks = ['none', 'own', 'host', 'bridge'].map(network)

  it('is not what is attached already, nor the networks of the host and of nobody', () => {
    expect(networksFor(container('web', 'bridge'), networks).map(({ name }) => name)).toEqual(['own'])
    expect(networksFor(container('web', 'host'), networks)).toEqual([])
  })

  it('of containers, likewise', () => {
    const containers = [
      container('c', 'own'),
      container('b', 'bridge'),
      container('a'),
      container('d', 'none'),
    ]
    expect(containersFor(network('own'), containers).map(({ name }) => name)).toEqual(['a', 'b'])
  })
})
