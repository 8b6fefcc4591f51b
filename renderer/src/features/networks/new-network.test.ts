import { expect, it } from 'vitest'
import { badFields, toCreateNetwork } from './new-network'

const form = { name: 'app-net', driver: '', subnet: '', gateway: '', isInternal: false }

it('leaves empty fields to the engine', () => {
  expect(toCreateNetwork(form)).toEqual({ kind: 'network.create', name: 'app-net' })
  expect(toCreateNetwork({ ...form, driver: 'bridge', subnet: '10.5.0.0/24', isInternal: true })).toEqual({
    kind: 'network.create',
    name: 'app-net',
    driver: 'bridge',
    subnets: ['10.5.0.0/24'],
    internal: true,
  })
})

it('names the fields that cannot stay', () => {
  expect([...badFields(form)]).toEqual([])
  expect([...badFields({ ...form, name: '' })]).toEqual(['name'])
  expect([...badFields({ ...form, subnet: '10.5.0.0' })]).toEqual(['subnet'])
  expect([...badFields({ ...form, subnet: '10.5.0.0/24', gateway: '10.5.0' })]).toEqual(['gateway'])
  expect([...badFields({ ...form, gateway: '10.5.0.1' })]).toEqual(['subnet'])
})
