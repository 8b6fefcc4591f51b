import { expect, it } from 'vitest'
import { hubServer, isLoopback, registryName, registryOfReference, registryServer } from './registry-server'

it.each([
  [undefined, hubServer],
  ['docker.io', hubServer],
  ['https://index.docker.io/v1/', hubServer],
  ['registry-1.docker.io', hubServer],
  ['https://reg.example/v2/', 'reg.example'],
  ['localhost:5000', 'localhost:5000'],
])('keeps the sign-in to %j under %s', (address, server) => {
  expect(registryServer(address)).toBe(server)
})

it.each([
  ['nginx', hubServer],
  ['team/web:1.0', hubServer],
  ['docker.io/library/nginx', hubServer],
  ['localhost/web', 'localhost'],
  ['localhost:5000/team/web:1', 'localhost:5000'],
  ['ghcr.io/a/b@sha256:00', 'ghcr.io'],
])('finds %s at %s', (reference, server) => {
  expect(registryOfReference(reference)).toBe(server)
})

it('writes a key as a person does, and knows this computer', () => {
  expect([registryName(hubServer), registryName('ghcr.io')]).toEqual(['docker.io', 'ghcr.io'])
  const hosts = [
    'localhost',
    'localhost:5000',
    '127.0.0.1:80',
    '[::1]:1',
    '127.0.0.1.evil.example',
    'ghcr.io',
  ]
  expect(hosts.map(isLoopback)).toEqual([true, true, true, true, false, false])
})
