import { describe, expect, test } from 'vitest'
import { compareFacts } from './compare-facts'
import { containerFacts } from './container-facts'
import { comparableToImage, imageFacts } from './image-facts'

const base = {
  Id: 'a'.repeat(64),
  Name: '/one',
  Created: '2026-01-01T00:00:00Z',
  Image: 'sha256:1',
  RestartCount: 0,
  State: {
    Status: 'running',
    ExitCode: 0,
    StartedAt: '2026-01-01T00:00:01Z',
    FinishedAt: '0001-01-01T00:00:00Z',
  },
  Config: {
    Hostname: 'a'.repeat(12),
    Image: 'web:1',
    Cmd: ['sh', '-c', 'echo two words'],
    Env: ['MODE=fast', 'DB_PASSWORD=hunter2'],
    Labels: { team: 'blue' },
    Volumes: { '/cache': {} },
  },
  HostConfig: {
    NetworkMode: 'default',
    PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '8080' }] },
    Binds: ['data:/data:ro'],
    Memory: 64 << 20,
    RestartPolicy: { Name: 'no' },
  },
  Mounts: [{ Type: 'volume', Name: 'f'.repeat(64), Destination: '/cache', RW: true }],
  NetworkSettings: { Networks: { bridge: { IPAddress: '172.17.0.2' } } },
}

const twin = {
  ...base,
  Id: 'b'.repeat(64),
  Name: '/two',
  Created: '2026-02-02T00:00:00Z',
  Config: { ...base.Config, Hostname: 'b'.repeat(12) },
  Mounts: [{ Type: 'volume', Name: 'e'.repeat(64), Destination: '/cache', RW: true }],
  NetworkSettings: { Networks: { bridge: { IPAddress: '172.17.0.3' } } },
}

const different = { onlyDifferent: true, withVolatile: false }

describe('two containers', () => {
  test('made alike do not differ, but for what always does', () => {
    const [a, b] = [containerFacts(base), containerFacts(twin)]
    expect(compareFacts(a, b, different)).toEqual([])
    const volatile = compareFacts(a, b, { onlyDifferent: true, withVolatile: true })
    expect(volatile.map(({ field }) => field)).toEqual(['address', 'id', 'created'])
  })

  test('tell each difference in its section, in the order of the sections', () => {
    const other = {
      ...twin,
      State: { ...base.State, Status: 'exited', ExitCode: 3, Error: '', OOMKilled: true },
      Config: { ...twin.Config, Cmd: ['sh'], Env: ['MODE=safe', 'DB_PASSWORD=other', 'NEW=1'], Labels: {} },
      HostConfig: {
        ...base.HostConfig,
        PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] },
        Binds: ['data:/data'],
        Memory: 0,
        CapAdd: ['NET_ADMIN'],
      },
    }
    const rows = compareFacts(containerFacts(base), containerFacts(other), different)
    expect(rows.map(({ section, field, name, a, b }) => [section, name || field, a, b])).toEqual([
      ['command', 'command', "sh -c 'echo two words'", 'sh'],
      ['env', 'MODE', 'fast', 'safe'],
      ['env', 'DB_PASSWORD', 'hunter2', 'other'],
      ['env', 'NEW', null, '1'],
      ['ports', '80/tcp', '8080', '127.0.0.1:auto'],
      ['mounts', '/data', 'data ro', 'data'],
      ['limits', 'memory', '64m', null],
      ['rights', 'capAdd', null, 'NET_ADMIN'],
      ['labels', 'team', 'blue', null],
      ['state', 'status', 'running', 'exited'],
      ['state', 'exitCode', null, '3'],
      ['state', 'oomKilled', null, 'true'],
    ])
    expect(rows.filter(({ isSecret }) => isSecret).map(({ name }) => name)).toEqual(['DB_PASSWORD'])
  })

  test('show everything when asked, but nothing that is set on neither side', () => {
    const all = compareFacts(containerFacts(base), containerFacts(twin), {
      onlyDifferent: false,
      withVolatile: false,
    })
    expect(all.some(({ name, isDifferent }) => name === 'MODE' && !isDifferent)).toBe(true)
    expect(all.every(({ a, b }) => a !== null || b !== null)).toBe(true)
  })
})

test('a container is compared with its image only in what an image has', () => {
  const image = { Config: { Cmd: ['sh'], Env: ['MODE=fast'], Labels: {} } }
  const rows = compareFacts(comparableToImage(containerFacts(base)), imageFacts(image), different)
  expect(rows.map(({ section, field, name }) => [section, name || field])).toEqual([
    ['command', 'command'],
    ['env', 'DB_PASSWORD'],
    ['labels', 'team'],
  ])
})

test('an answer with fields missing or of another shape is still compared', () => {
  const poor = { Id: 'c', Config: {}, HostConfig: { Ulimits: 'odd' }, NetworkSettings: {} }
  expect(compareFacts(containerFacts(poor), containerFacts(poor), different)).toEqual([])
})
