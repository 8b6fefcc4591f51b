import { describe, expect, test } from 'vitest'
import { parseAddress } from './parse-address'

describe('parseAddress', () => {
  test.each([
    ['unix:///var/run/docker.sock', { kind: 'socket', path: '/var/run/docker.sock' }],
    ['npipe:////./pipe/docker_engine', { kind: 'socket', path: '\\\\.\\pipe\\docker_engine' }],
    ['tcp://127.0.0.1:2375', { kind: 'tcp', host: '127.0.0.1', port: 2375 }],
    ['tcp://engine', { kind: 'tcp', host: 'engine', port: 2375 }],
    ['tcp://engine:80', { kind: 'tcp', host: 'engine', port: 80 }],
    ['tcp://[::1]:2375', { kind: 'tcp', host: '::1', port: 2375 }],
    ['engine:2375', { kind: 'tcp', host: 'engine', port: 2375 }],
  ])('%s', (address, target) => {
    expect(parseAddress(address)).toEqual({ target })
  })

  test.each([
    'unix://',
    'unix://relative',
    'npipe://',
    'tcp://',
    'tcp://:',
    'tcp://host:99999',
    'tcp://user@host:1',
    'tcp://host:1/path',
    'ssh://host',
    'fd://3',
    'nonsense://x',
    ' ',
    '://',
  ])('cannot be used: %j', (address) => {
    expect(parseAddress(address)).toEqual({ invalid: expect.any(String) })
  })

  test('speaks TLS where there are certificates, on the port of Docker with TLS', () => {
    const tls = { ca: Buffer.from('ca') }
    expect(parseAddress('tcp://engine', tls)).toEqual({
      target: { kind: 'tcp', host: 'engine', port: 2376, tls },
    })
  })
})
