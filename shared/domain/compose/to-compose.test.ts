import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { composeText } from './compose-text'
import { envFile } from './env-file'
import { toCompose } from './to-compose'

const image = { Config: { Cmd: ['sh'], Env: ['PATH=/bin'], ExposedPorts: { '80/tcp': {} } } }

/** An inspect answer with these differences from a plain container. */
function made(name: string, config: object, host: object, networks: object = { bridge: {} }) {
  const container = {
    Id: name.padEnd(64, '0'),
    Name: `/${name}`,
    Config: { Image: 'web:1', Cmd: ['sh'], Env: ['PATH=/bin'], ...config },
    HostConfig: { NetworkMode: 'default', RestartPolicy: { Name: 'no' }, ...host },
    NetworkSettings: { Networks: networks },
  }
  return { container, image }
}

const reference = (name: string): string => `$\{${name}}`
const known = { networks: [], volumes: [], usesExisting: true }
const serviceOf = (source: ReturnType<typeof made>) =>
  (toCompose([source], known).document.services as Record<string, Record<string, unknown>>)[
    source.container.Name.slice(1)
  ]

describe('a container as a service', () => {
  test('that nobody asked anything special of is short', () => {
    expect(serviceOf(made('plain', {}, {}))).toEqual({
      image: 'web:1',
      container_name: 'plain',
      network_mode: 'bridge',
    })
  })

  test('keeps its command as words, its limits as people write them, its ports and mounts in the long form', () => {
    const service = serviceOf(
      made(
        'full',
        {
          Cmd: ['-c', 'echo $HOME'],
          Entrypoint: ['sh', '-x'],
          User: '1000',
          WorkingDir: '/srv',
          StopSignal: 'SIGINT',
          StopTimeout: 30,
          Labels: { team: 'blue', 'com.docker.compose.project': 'old' },
          Healthcheck: { Test: ['CMD', 'wget', '-q', 'localhost'], Interval: 30e9, Retries: 3 },
        },
        {
          Init: true,
          RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 },
          PortBindings: {
            '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }],
            '53/udp': [{ HostIp: '', HostPort: '' }],
          },
          Binds: ['data:/data:ro', '/srv/site:/site:rshared'],
          Mounts: [{ Type: 'tmpfs', Target: '/t', TmpfsOptions: { SizeBytes: 1024 } }],
          Tmpfs: { '/run': 'size=64m' },
          Memory: 64 << 20,
          NanoCpus: 1.5e9,
          Ulimits: [
            { Name: 'nofile', Soft: 1024, Hard: 2048 },
            { Name: 'core', Soft: 0, Hard: 0 },
          ],
          Sysctls: { 'net.core.somaxconn': '1024' },
          CapAdd: ['NET_ADMIN'],
          ExtraHosts: ['db:10.0.0.5'],
          Devices: [{ PathOnHost: '/dev/null', PathInContainer: '/dev/null', CgroupPermissions: 'rwm' }],
          LogConfig: { Type: 'json-file', Config: { 'max-size': '1m' } },
          BlkioWeightDevice: [{ Path: '/dev/sda', Weight: 200 }],
          BlkioDeviceWriteBps: [{ Path: '/dev/sda', Rate: 1 << 20 }],
          DeviceRequests: [
            { Driver: '', Count: -1, DeviceIDs: null, Capabilities: [['gpu']], Options: {} },
            { Driver: 'nvidia', Count: 0, DeviceIDs: ['0'], Capabilities: [['gpu', 'utility']], Options: {} },
          ],
        },
      ),
    )
    expect(service).toEqual({
      image: 'web:1',
      container_name: 'full',
      entrypoint: ['sh'],
      command: ['-x', '-c', 'echo $$HOME'],
      user: '1000',
      working_dir: '/srv',
      init: true,
      restart: 'on-failure:3',
      stop_signal: 'SIGINT',
      stop_grace_period: '30s',
      labels: { team: 'blue' },
      healthcheck: { test: ['CMD', 'wget', '-q', 'localhost'], interval: '30s', retries: 3 },
      ports: [
        { target: 80, published: '8080', host_ip: '127.0.0.1', protocol: 'tcp' },
        { target: 53, protocol: 'udp' },
      ],
      network_mode: 'bridge',
      extra_hosts: ['db:10.0.0.5'],
      volumes: [
        { type: 'volume', source: 'data', target: '/data', read_only: true },
        {
          type: 'bind',
          source: '/srv/site',
          target: '/site',
          bind: { create_host_path: true, propagation: 'rshared' },
        },
        { type: 'tmpfs', target: '/t', tmpfs: { size: 1024 } },
      ],
      tmpfs: ['/run:size=64m'],
      mem_limit: '64m',
      cpus: 1.5,
      blkio_config: {
        weight_device: [{ path: '/dev/sda', weight: 200 }],
        device_write_bps: [{ path: '/dev/sda', rate: 1 << 20 }],
      },
      deploy: {
        resources: {
          reservations: {
            devices: [
              { count: 'all', capabilities: ['gpu'] },
              { driver: 'nvidia', device_ids: ['0'], capabilities: ['utility', 'gpu'] },
            ],
          },
        },
      },
      ulimits: { nofile: { soft: 1024, hard: 2048 }, core: 0 },
      cap_add: ['NET_ADMIN'],
      devices: ['/dev/null:/dev/null'],
      sysctls: { 'net.core.somaxconn': '1024' },
      logging: { driver: 'json-file', options: { 'max-size': '1m' } },
    })
  })

  test('is on its networks by name, and says more only where there is more to say', () => {
    const plain = made('plain', {}, { NetworkMode: 'lane' }, { lane: {}, road: {} })
    const named = made('named', {}, { NetworkMode: 'lane' }, { lane: { Aliases: ['db'] }, road: {} })
    const { services } = toCompose([plain, named], known).document
    expect(services).toMatchObject({
      plain: { networks: ['lane', 'road'] },
      named: { networks: { lane: { aliases: ['db'] }, road: {} } },
    })
  })

  test('tells what a file cannot say', () => {
    const source = made(
      'odd',
      {},
      {
        AutoRemove: true,
        PublishAllPorts: true,
        NetworkMode: 'bridge',
        DeviceRequests: [{ Driver: 'cdi', Count: 0, DeviceIDs: ['vendor.com/a=b'], Capabilities: null }],
      },
      {
        bridge: {},
        lane: {},
      },
    )
    expect(toCompose([source], known).lost).toEqual([
      {
        service: 'odd',
        fields: [
          'DeviceRequests',
          'HostConfig.AutoRemove',
          'HostConfig.PublishAllPorts',
          'NetworkSettings.Networks.bridge',
        ],
      },
    ])
  })
})

test('secrets are referred to, never written; the same name with another value gets one of its own', () => {
  const a = made('aa', { Env: ['PATH=/bin', 'DB_PASSWORD=p$1', 'MODE=$x'] }, {})
  const b = made('bb', { Env: ['PATH=/bin', 'DB_PASSWORD=other'] }, {})
  const file = toCompose([a, b], known)
  const services = file.document.services as Record<string, { environment: object }>
  expect(services.aa?.environment).toEqual({ DB_PASSWORD: reference('DB_PASSWORD'), MODE: '$$x' })
  expect(services.bb?.environment).toEqual({ DB_PASSWORD: reference('BB_DB_PASSWORD') })
  expect(file.env).toBe("DB_PASSWORD='p$1'\nBB_DB_PASSWORD='other'\n")
  expect(JSON.stringify(file.document)).not.toMatch(/p\$1|other/)
})

test('a value of a .env file may hold quotes and line ends', () => {
  expect(envFile(new Map([['A', `it's "$5"\nnext`]]))).toBe('A="it\'s \\"\\$5\\"\\nnext"\n')
})

describe('networks and volumes', () => {
  const row = { driver: 'bridge', scope: 'local', createdAt: null, labels: {} }
  const lane = {
    ...row,
    id: 'n',
    name: 'lane',
    isInternal: true,
    isIpv6: false,
    subnets: [{ subnet: '10.9.0.0/24' }],
    isPredefined: false,
  }
  const data = {
    ...row,
    id: 'data',
    name: 'data',
    driver: 'local',
    mountpoint: '',
    options: {},
    isAnonymous: false,
  }
  const source = made(
    'web',
    {},
    { NetworkMode: 'lane', Binds: ['data:/data'] },
    { lane: { Aliases: ['www', 'web000000000'], IPAMConfig: { IPv4Address: '10.9.0.5' } } },
  )

  test('that are there are used as they are, or made anew as they were', () => {
    const used = toCompose([source], { networks: [lane], volumes: [data], usesExisting: true }).document
    expect(used).toMatchObject({
      services: { web: { networks: { lane: { aliases: ['www'], ipv4_address: '10.9.0.5' } } } },
      networks: { lane: { external: true } },
      volumes: { data: { external: true } },
    })
    const anew = toCompose([source], { networks: [lane], volumes: [data], usesExisting: false }).document
    expect(anew).toMatchObject({
      networks: { lane: { internal: true, ipam: { config: [{ subnet: '10.9.0.0/24' }] } } },
      volumes: { data: {} },
    })
  })

  test('that compose made are its own', () => {
    const labels = { 'com.docker.compose.project': 'shop' }
    const { document } = toCompose([source], {
      networks: [{ ...lane, labels }],
      volumes: [{ ...data, labels }],
      usesExisting: true,
    })
    expect(document).toMatchObject({
      networks: { lane: { name: 'lane' } },
      volumes: { data: { name: 'data' } },
    })
  })
})

test('as YAML it reads back the same, also for parsers that take "no" and "1:2" for something else', () => {
  const { document } = toCompose(
    [made('yaml', { Env: ['ANSWER=no', 'RATIO=1:20', 'EMPTY='], Cmd: ['echo', 'on', '0o17'] }, {})],
    known,
  )
  const text = composeText(document)
  expect(parse(text, { version: '1.1' })).toEqual(document)
  expect(parse(text, { version: '1.2' })).toEqual(document)
})
