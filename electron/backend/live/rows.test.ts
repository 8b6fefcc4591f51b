import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { containerRowSchema, imageRowSchema, networkRowSchema, volumeRowSchema } from '#shared/contract/rows'
import { listOf } from '../engine/tolerant'
import { toEngineEvent } from './engine-event'
import { containerSchema, toContainerRow } from './to-container-row'
import { imageSchema, toImageRow } from './to-image-row'
import { networkSchema, toNetworkRow } from './to-network-row'
import { toVolumeRow, volumeSchema } from './to-volume-row'

const id = '4f'.repeat(32)

// Answers of Docker 20.10.24, each field at least once with a value.
const container = {
  Id: id,
  Names: ['/db/web', '/web'],
  Image: 'busybox:latest',
  ImageID: `sha256:${id}`,
  Command: 'sleep 1000',
  Created: 1_700_000_000,
  Ports: [
    { IP: '127.0.0.1', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
    { PrivatePort: 53, Type: 'udp' },
  ],
  Labels: { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web' },
  State: 'running',
  Status: 'Up 3 minutes (healthy)',
  HostConfig: { NetworkMode: 'default' },
  NetworkSettings: { Networks: { front: { IPAddress: '10.0.0.2' }, back: {} } },
  Mounts: [
    {
      Type: 'volume',
      Name: 'data',
      Source: '/v',
      Destination: '/data',
      Driver: 'local',
      Mode: 'z',
      RW: false,
    },
    { Type: 'bind', Source: '/etc', Destination: '/host', RW: true },
  ],
  Health: { Status: 'unhealthy', FailingStreak: 2 },
}
const image = {
  Id: `sha256:${id}`,
  ParentId: `sha256:${'0'.repeat(64)}`,
  RepoTags: ['busybox:latest', '<none>:<none>'],
  RepoDigests: ['busybox@sha256:aa', '<none>@<none>'],
  Created: 1_700_000_000,
  Size: 1000,
  Labels: { a: 'b' },
}
const volume = {
  Name: id,
  Driver: 'local',
  Mountpoint: '/v',
  Scope: 'local',
  CreatedAt: '2026-01-02T03:04:05Z',
  Labels: { a: 'b' },
  Options: { type: 'tmpfs' },
}
const network = {
  Id: id,
  Name: 'shop_default',
  Driver: 'bridge',
  Scope: 'local',
  Created: '2026-01-02T03:04:05.123456789+09:00',
  Internal: true,
  EnableIPv6: true,
  IPAM: {
    Driver: 'default',
    Config: [{ Subnet: '172.18.0.0/16', Gateway: '172.18.0.1' }, { Subnet: 'fd00::/64' }],
  },
  Labels: { a: 'b' },
}

test('a container', () => {
  expect(toContainerRow(containerSchema.parse(container))).toEqual({
    id,
    name: 'web',
    image: 'busybox:latest',
    imageId: `sha256:${id}`,
    command: 'sleep 1000',
    createdAt: 1_700_000_000_000,
    state: 'running',
    health: 'unhealthy',
    exitCode: null,
    status: 'Up 3 minutes (healthy)',
    ports: [
      { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostIp: '127.0.0.1' },
      { containerPort: 53, protocol: 'udp' },
    ],
    mounts: [
      { type: 'volume', name: 'data', source: '/v', destination: '/data', isReadOnly: true },
      { type: 'bind', source: '/etc', destination: '/host', isReadOnly: false },
    ],
    networks: ['back', 'front'],
    project: 'shop',
    service: 'web',
  })
})

test('a container of Podman', () => {
  const row = toContainerRow(
    containerSchema.parse({
      Id: id,
      Names: ['web'],
      State: 'exited',
      Labels: { 'io.podman.compose.project': 'shop' },
    }),
  )
  expect(row).toMatchObject({ name: 'web', project: 'shop', service: null, state: 'exited', ports: [] })
})

test('an image', () => {
  expect(toImageRow(imageSchema.parse(image))).toEqual({
    id: `sha256:${id}`,
    tags: ['busybox:latest'],
    digests: ['busybox@sha256:aa'],
    parentId: `sha256:${'0'.repeat(64)}`,
    createdAt: 1_700_000_000_000,
    size: 1000,
    labels: { a: 'b' },
  })
})

test('a volume', () => {
  expect(toVolumeRow(volumeSchema.parse(volume))).toEqual({
    id,
    name: id,
    driver: 'local',
    mountpoint: '/v',
    scope: 'local',
    createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    labels: { a: 'b' },
    options: { type: 'tmpfs' },
    isAnonymous: true,
  })
})

test('a network', () => {
  expect(toNetworkRow(networkSchema.parse(network))).toMatchObject({
    name: 'shop_default',
    createdAt: Date.UTC(2026, 0, 1, 18, 4, 5, 123),
    isInternal: true,
    isIpv6: true,
    subnets: [{ subnet: '172.18.0.0/16', gateway: '172.18.0.1' }, { subnet: 'fd00::/64' }],
    isPredefined: false,
  })
})

// One field at a time, at any depth, becomes each of these; the row must still be a row of the contract.
const odd = [null, undefined, 0, -1, 'odd', '', true, [], {}, [null], { a: null }, Number.NaN]

describe.each<[string, Record<string, unknown>, (raw: unknown) => unknown, z.ZodType, string]>([
  ['container', container, (raw) => toContainerRow(containerSchema.parse(raw)), containerRowSchema, 'Id'],
  ['image', image, (raw) => toImageRow(imageSchema.parse(raw)), imageRowSchema, 'Id'],
  ['volume', volume, (raw) => toVolumeRow(volumeSchema.parse(raw)), volumeRowSchema, 'Name'],
  ['network', network, (raw) => toNetworkRow(networkSchema.parse(raw)), networkRowSchema, 'Id'],
])('a %s with an odd field', (_what, whole, toRow, schema, key) => {
  const paths = pathsOf(whole).filter((path) => path[0] !== key)
  test.each(paths.map((path) => [path.join('.'), path] as const))('%s', (_name, path) => {
    for (const value of odd) {
      const row = toRow(withValue(whole, path, value))
      const checked = schema.safeParse(row)
      expect(checked.error && z.prettifyError(checked.error), JSON.stringify(value)).toBeUndefined()
    }
  })

  test('all of them absent', () => {
    expect(schema.safeParse(toRow({ [key]: id })).success).toBe(true)
  })
})

test('whatever JSON comes, the parsers answer or refuse, and never throw', () => {
  const members = [containerSchema, imageSchema, volumeSchema, networkSchema] as const
  fc.assert(
    fc.property(fc.jsonValue(), (raw) => {
      for (const member of members) listOf<unknown>(member).safeParse(raw)
      toEngineEvent(raw)
      const parsed = containerSchema.safeParse({ ...(raw as object), Id: id })
      expect(parsed.success && containerRowSchema.safeParse(toContainerRow(parsed.data)).success).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each([null, []])('a container whose Names are %j goes by its short id', (Names) => {
  expect(toContainerRow(containerSchema.parse({ ...container, Names })).name).toBe(id.slice(0, 12))
})

function pathsOf(value: unknown, at: readonly string[] = []): string[][] {
  const here = at.length > 0 ? [[...at]] : []
  if (typeof value !== 'object' || value === null) return here
  return [...here, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...at, key]))]
}

function withValue(whole: unknown, path: readonly string[], value: unknown): unknown {
  const [first, ...others] = path
  if (first === undefined) return value
  if (Array.isArray(whole))
    return whole.map((each, at) => (String(at) === first ? withValue(each, others, value) : each))
  const fields = whole as Record<string, unknown>
  return { ...fields, [first]: withValue(fields[first], others, value) }
}
