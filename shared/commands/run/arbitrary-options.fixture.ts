import * as fc from 'fast-check'
import type { RunOptions } from './options'

/** Values of every option, as far as the option allows: for tests that write lines and read them back. */
type Arbitraries = { readonly [Field in keyof RunOptions]-?: fc.Arbitrary<NonNullable<RunOptions[Field]>> }

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((each) => !each.includes('\0'))
const full = text.filter((each) => each !== '')
const name = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,12}$/)
const path = full.map((each) => `/x${each.replace(/[:*]/g, '')}`)
const yes = fc.constant(true)
const list = <T>(member: fc.Arbitrary<T>) => fc.array(member, { minLength: 1, maxLength: 3 })
const pairs = (key: fc.Arbitrary<string>, value: fc.Arbitrary<string>) =>
  fc.dictionary(key, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true })
const key = full.filter((each) => !each.includes('=') && each !== '__proto__')
const bytes = fc.oneof(
  fc.integer({ min: 6 << 20, max: 2 ** 40 }),
  fc.constantFrom(512 << 20, 3 * 2 ** 29, 2 ** 50),
)
const nanoseconds = fc.oneof(fc.integer({ min: 1e6, max: 1e12 }), fc.constantFrom(90e9, 1e6, 5400e9))
const count = (min: number, max: number) => fc.integer({ min, max })
const ip = fc.oneof(fc.ipV4(), fc.constantFrom('::1', 'fd00::5', '2001:db8::1'))
const mac = fc.constantFrom('92:d0:c6:0a:29:33', '02-42-AC-11-00-02')
const other = fc.oneof(
  name,
  name.map((each) => `${each}:ro`),
)
/** Without the fields that are undefined. */
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, needed: (keyof T)[]) =>
  fc.record(model, { requiredKeys: needed, noNullPrototype: true }) as fc.Arbitrary<T>

const port = fc.integer({ min: 1, max: 65_000 })
const range = fc
  .tuple(port, fc.integer({ min: 0, max: 5 }))
  .map(([first, more]) => ({ first, last: first + more }))
const one = port.map((first) => ({ first, last: first }))
const protocol = fc.constantFrom('tcp' as const, 'udp' as const, 'sctp' as const)
const published = fc.oneof(
  some({ hostIp: ip, containerPort: range, protocol }, ['containerPort', 'protocol']),
  some({ hostIp: ip, hostPort: range, containerPort: one, protocol }, [
    'hostPort',
    'containerPort',
    'protocol',
  ]),
  range.map((each) => ({ hostPort: each, containerPort: each, protocol: 'tcp' as const })),
)

const readable = full.filter((each) => each.trim() === each)
const network = some<NonNullable<RunOptions['networks']>[number]>(
  {
    name,
    ip: fc.ipV4(),
    ip6: fc.constant('fd00::7'),
    macAddress: mac,
    linkLocalIps: list(fc.constant('169.254.1.1')),
    driverOptions: pairs(
      readable.filter((each) => !each.includes('=') && each !== '__proto__'),
      readable,
    ),
    gatewayPriority: count(-5, 5),
  },
  ['name'],
).filter(({ name: each }) => !['default', 'bridge', 'host', 'none'].includes(each))

type Mount = NonNullable<RunOptions['mounts']>[number]
const mounts: fc.Arbitrary<Mount> = fc.oneof(
  some<Mount>(
    {
      type: fc.constant('bind'),
      source: path,
      target: path,
      isReadOnly: yes,
      consistency: fc.constantFrom('cached', 'delegated'),
      bind: fc.constantFrom({ propagation: 'rslave' }, { recursive: 'disabled', propagation: 'rprivate' }),
    },
    ['type', 'source', 'target'],
  ),
  some<Mount>(
    {
      type: fc.constant('volume'),
      source: name,
      target: path,
      volume: some<NonNullable<Mount['volume']>>(
        {
          isNotCopied: yes,
          labels: pairs(key, text),
          driver: full,
          driverOptions: pairs(key, text),
          subpath: full,
        },
        ['driver'],
      ),
    },
    ['type', 'target'],
  ),
  some<Mount>(
    {
      type: fc.constant('tmpfs'),
      target: path,
      tmpfs: some<NonNullable<Mount['tmpfs']>>({ size: bytes, mode: count(0, 0o7777) }, ['size']),
    },
    ['type', 'target'],
  ),
)

const limit = fc.tuple(count(-1, 1000), count(0, 1000)).map(([soft, more]) => ({
  name: 'nofile' as const,
  soft,
  hard: soft === -1 ? -1 : soft + more,
}))
const volume = some({ source: fc.oneof(name, path), target: path, options: fc.constantFrom('ro', 'ro,z') }, [
  'source',
  'target',
])

const disk = (value: fc.Arbitrary<number>) =>
  fc.record({ path: full.map((each) => `/dev/${each.replaceAll(':', '')}`), value })
const word = full.filter((each) => !each.includes(','))
type Gpus = NonNullable<RunOptions['gpus']>[number]
const gpuDetails = { driver: full, capabilities: list(word), options: pairs(key, text) }
const gpus: fc.Arbitrary<Gpus> = fc.oneof(
  some<Gpus>({ count: count(-1, 8), ...gpuDetails }, ['count']),
  some<Gpus>({ devices: list(word), ...gpuDetails }, ['devices']),
)

const options: Arbitraries = {
  image: fc.constantFrom('web', 'web:1.0', 'localhost:5000/a/b:c', `a/b@sha256:${'0'.repeat(64)}`),
  command: list(text),
  entrypoint: text,
  name,
  pull: fc.constantFrom('always', 'missing', 'never'),
  platform: fc.constant('linux/arm64/v8'),
  interactive: yes,
  tty: yes,
  attach: list(fc.constantFrom('stdin', 'stdout', 'stderr')),
  autoRemove: yes,
  env: list(some({ name: key, value: text }, ['name'])),
  labels: pairs(key, text),
  annotations: pairs(key, text),
  user: text,
  workdir: text,
  hostname: text,
  domainname: text,
  ports: list(published),
  publishAll: yes,
  expose: list(fc.record({ port: range, protocol })),
  networks: fc.uniqueArray(network, { selector: (each) => each.name, minLength: 1, maxLength: 3 }),
  networkAliases: list(full),
  ip: fc.ipV4(),
  ip6: fc.constant('fd00::1'),
  linkLocalIps: list(ip),
  macAddress: mac,
  links: list(other),
  hosts: list(fc.record({ host: key.filter((each) => !each.includes(':')), address: ip })),
  dns: list(ip),
  dnsSearch: list(fc.constantFrom('.', 'example.org')),
  dnsOptions: list(full),
  volumes: list(volume),
  mounts: list(mounts),
  tmpfs: list(some({ target: path, options: text }, ['target'])),
  volumesFrom: list(other),
  volumeDriver: text,
  storageOptions: pairs(key, full),
  readOnly: yes,
  shmSize: bytes,
  restart: fc.constantFrom({ name: 'always' }, { name: 'on-failure' }, { name: 'on-failure', retries: 3 }),
  stopSignal: fc.constantFrom('TERM', 'SIGRTMIN+1', '9'),
  stopTimeout: count(-1, 100),
  healthCommand: text,
  healthInterval: nanoseconds,
  healthTimeout: nanoseconds,
  healthStartPeriod: nanoseconds,
  healthStartInterval: nanoseconds,
  healthRetries: count(0, 9),
  noHealthcheck: yes,
  init: fc.boolean(),
  memory: bytes,
  memoryReservation: bytes,
  memorySwap: fc.oneof(bytes, fc.constant(-1)),
  memorySwappiness: count(0, 100),
  oomKillDisable: yes,
  oomScoreAdj: count(-1000, 1000),
  cpus: fc.oneof(count(0, 64), fc.constantFrom(0.5, 1.25, 0.010000001, 0.1)),
  cpuShares: count(0, 1024),
  cpuPeriod: count(1000, 100_000),
  cpuQuota: fc.oneof(count(1000, 100_000), count(-1, 0)),
  cpuRealtimePeriod: count(0, 1000),
  cpuRealtimeRuntime: count(0, 1000),
  cpusetCpus: fc.constantFrom('0', '0-3', '0,2-3'),
  cpusetMems: fc.constantFrom('0', '0-1'),
  pidsLimit: count(-1, 1000),
  blkioWeight: count(10, 1000),
  deviceWeights: list(disk(count(10, 1000))),
  deviceReadBytes: list(disk(bytes)),
  deviceWriteBytes: list(disk(bytes)),
  deviceReadOperations: list(disk(count(0, 1e6))),
  deviceWriteOperations: list(disk(count(0, 1e6))),
  ulimits: list(limit),
  privileged: yes,
  capAdd: list(fc.constantFrom('NET_ADMIN', 'cap_sys_time', 'ALL')),
  capDrop: list(fc.constantFrom('MKNOD', 'ALL')),
  securityOptions: list(fc.constantFrom('no-new-privileges', 'label:disable', 'seccomp=unconfined')),
  devices: list(some({ host: path, container: path, permissions: fc.constantFrom('r', 'rw') }, ['host'])),
  deviceRules: list(fc.constantFrom('c 42:* rmw', 'a *:* r')),
  gpus: list(gpus),
  groups: list(full),
  sysctls: pairs(fc.constantFrom('net.ipv4.ip_forward', 'kernel.msgmax'), full),
  pid: fc.constantFrom('host', 'container:web'),
  ipc: fc.constantFrom('none', 'host', 'shareable', 'container:web'),
  uts: fc.constant('host'),
  userns: fc.constant('host'),
  cgroupns: fc.constantFrom('host', 'private'),
  cgroupParent: text,
  runtime: text,
  logDriver: text,
  logOptions: pairs(key, text),
}

/** Commands of the kind with some of the options; some of them do not go together. */
export function arbitraryRun(kind: 'container.create' | 'container.run'): fc.Arbitrary<unknown> {
  const model = { kind: fc.constant(kind), ...options, ...(kind === 'container.run' ? { detach: yes } : {}) }
  return fc
    .tuple(fc.record(model, { noNullPrototype: true }), fc.infiniteStream(fc.nat(7)))
    .map(([all, dice]) => {
      const kept = Object.entries(all).filter(
        ([field]) => ['kind', 'image'].includes(field) || dice.next().value === 0,
      )
      return Object.fromEntries(kept)
    })
}
