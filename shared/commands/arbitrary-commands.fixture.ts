import * as fc from 'fast-check'
import type { CommandKind } from './index'
import { arbitraryRun } from './run/arbitrary-options.fixture'
import { conflictsOf } from './run/conflicts'

const name = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,20}$/)
const targets = fc.array(name, { minLength: 1, maxLength: 4 })
const reference = fc.constantFrom('web', 'web:1.0', 'localhost:5000/a/b:c', `a/b@sha256:${'0'.repeat(64)}`)
const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const pairs = fc.dictionary(
  text.filter((key) => key !== '' && !key.includes('=') && key !== '__proto__'),
  text,
  { minKeys: 1, maxKeys: 3, noNullPrototype: true },
)
const yes = fc.constant(true)
const timeout = fc.integer({ min: -1, max: 100_000 })
const record = <T extends object>(kind: string, needed: T, optional: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(
    { kind: fc.constant(kind), ...needed, ...optional },
    { requiredKeys: ['kind', ...Object.keys(needed)] as never[], noNullPrototype: true },
  )
const addresses = {
  subnets: fc.constantFrom(['10.1.0.0/16'], ['10.1.0.0/16', 'fd00::/64']),
  gateways: fc.constant(['10.1.0.1']),
  ipRanges: fc.constant(['10.1.1.0/24']),
  auxAddresses: fc.constant({ host: '10.1.0.5' }),
}

const isNoFlag = ([first = '']: readonly string[]): boolean => !first.startsWith('-')
const env = fc.array(
  fc.record(
    { name: fc.stringMatching(/^[A-Z_]{1,9}$/), value: text },
    { requiredKeys: ['name'], noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 3 },
)
const labelFilters = fc.array(fc.constantFrom('label=a', 'label!=b=c d'), { minLength: 1, maxLength: 3 })
const filters = fc.array(fc.constantFrom('until=24h', 'label=a=1', 'label!=b'), {
  minLength: 1,
  maxLength: 3,
})
const path = fc.stringMatching(/^\/[\w /.,'"가-힣-]{0,20}$/)
const changes = fc.array(
  fc.constantFrom('CMD ["sh", "-c", "true"]', 'ENV A=b c', 'label a=1', 'EXPOSE 80/tcp'),
  {
    minLength: 1,
  },
)
const copying = { archive: yes, followLink: yes, quiet: yes }

const isWhole = (options: unknown): boolean => conflictsOf(options as object).length === 0

/** Commands of every kind, as a button or a line could make them. */
export const arbitraryCommands: Record<CommandKind, fc.Arbitrary<unknown>> = {
  'container.start': fc.oneof(
    record('container.start', { targets }, {}),
    record('container.start', { targets: fc.tuple(name) }, { attach: yes, interactive: yes }),
  ),
  'container.stop': record('container.stop', { targets }, { timeout, signal: fc.constant('SIGINT') }),
  'container.restart': record('container.restart', { targets }, { timeout, signal: fc.constant('SIGINT') }),
  'container.pause': record('container.pause', { targets }, {}),
  'container.unpause': record('container.unpause', { targets }, {}),
  'container.kill': record(
    'container.kill',
    { targets },
    { signal: fc.constantFrom('HUP', 'SIGRTMIN+1', '9') },
  ),
  'container.remove': record('container.remove', { targets }, { force: yes, volumes: yes }),
  'container.rename': record('container.rename', { target: name, name }, {}),
  'container.create': arbitraryRun('container.create').filter(isWhole),
  'container.run': arbitraryRun('container.run').filter(isWhole),
  'container.commit': record(
    'container.commit',
    { target: name },
    { reference, author: text, message: text, changes, pause: fc.boolean() },
  ),
  'container.export': record('container.export', { target: name, output: path }, {}),
  'container.copy': fc.oneof(
    record(
      'container.copy',
      { source: path, destination: fc.constantFrom('web:/etc/.', 'web:a b') },
      copying,
    ),
    record('container.copy', { source: fc.constant('web:/var/log/'), destination: path }, copying),
  ),
  'image.save': record('image.save', { output: path, images: fc.array(reference, { minLength: 1 }) }, {}),
  'image.load': record('image.load', { input: path }, { quiet: yes }),
  'image.import': record(
    'image.import',
    { source: fc.oneof(path, fc.constant('https://example.org/a.tar?b=c')) },
    { reference, message: text, changes, platform: fc.constant('linux/arm64/v8') },
  ),
  'container.update': record(
    'container.update',
    { targets, restart: fc.constantFrom({ name: 'always' }, { name: 'on-failure', retries: 3 }) },
    {
      memory: fc.integer({ min: 6 << 20, max: 2 ** 40 }),
      memorySwap: fc.constantFrom(-1, 1 << 30),
      cpus: fc.constantFrom(0.5, 2),
      pidsLimit: fc.constantFrom(-1, 100),
      cpusetCpus: fc.constant('0-1'),
    },
  ),
  'container.recreate': fc
    .tuple(
      arbitraryRun('container.create').filter(isWhole),
      record('container.recreate', { target: name, name, aside: name }, { start: yes, isOldRemoved: yes }),
    )
    .map(([options, own]) => ({ ...(options as object), ...(own as object) })),
  'image.pull': record('image.pull', { reference }, { platform: fc.constant('linux/arm64/v8') }),
  'image.prune': record(
    'image.prune',
    {},
    {
      all: yes,
      force: yes,
      filters: fc.array(fc.constantFrom('until=24h', 'label=a=b', 'label!=c'), { minLength: 1 }),
    },
  ),
  'image.push': record('image.push', { reference }, { quiet: yes, disableContentTrust: yes }),
  'image.tag': record('image.tag', { target: reference, reference: fc.constant('localhost:5000/a:b') }, {}),
  'registry.login': record(
    'registry.login',
    {},
    {
      server: fc.constantFrom('localhost:5000', 'https://reg.example/v2/'),
      username: name,
      passwordStdin: yes,
    },
  ),
  'registry.logout': record('registry.logout', {}, { server: fc.constant('ghcr.io') }),
  'image.remove': record(
    'image.remove',
    { targets: fc.array(reference, { minLength: 1 }) },
    { force: yes, noPrune: yes },
  ),
  'image.build': record(
    'image.build',
    { context: fc.constantFrom('.', '/a b', 'https://github.com/a/b.git#main:docker') },
    {
      dockerfile: fc.constantFrom('Dockerfile.dev', '/x/y'),
      tags: fc.array(reference, { minLength: 1, maxLength: 2 }),
      buildArgs: fc.constantFrom([{ name: 'A', value: "b '=c" }, { name: 'B' }]),
      target: fc.constant('stage'),
      noCache: yes,
      pull: yes,
      platform: fc.constant('linux/arm64'),
      secrets: fc.constantFrom([{ id: 'a', source: '/x,y' }, { id: 'b', env: 'B' }, { id: 'c' }]),
      labels: pairs,
      network: fc.constant('none'),
      hosts: fc.constant([{ host: 'a', address: '10.0.0.1' }]),
      cacheFrom: fc.constant(['a:b']),
      quiet: yes,
      remove: fc.boolean(),
      forceRemove: yes,
      builder: fc.constantFrom('classic', 'buildkit'),
    },
  ),
  'builder.prune': record(
    'builder.prune',
    {},
    {
      all: yes,
      force: yes,
      filters: fc.constant(['until=24h']),
      keepStorage: fc.integer({ min: 0, max: 1e12 }),
    },
  ),
  'volume.create': record('volume.create', {}, { name, driver: text, labels: pairs, options: pairs }),
  'volume.remove': record('volume.remove', { targets }, { force: yes }),
  'network.create': record(
    'network.create',
    { name },
    {
      ...{ driver: text, ...addresses, internal: yes, ipv4: fc.boolean(), ipv6: yes, labels: pairs },
      ...{ attachable: yes, options: pairs, ipamDriver: name, ipamOptions: pairs },
    },
  ),
  'network.remove': record('network.remove', { targets }, { force: yes }),
  'container.wait': record('container.wait', { targets }, {}),
  'container.exec': record(
    'container.exec',
    { target: name, command: fc.array(text, { minLength: 1, maxLength: 4 }).filter(isNoFlag) },
    {
      detach: yes,
      env,
      envFiles: fc.constant(['/a b.env']),
      interactive: yes,
      privileged: yes,
      tty: yes,
      user: name,
      workdir: name,
    },
  ),
  'container.prune': record('container.prune', {}, { filters, force: yes }),
  'volume.prune': record('volume.prune', {}, { filters: labelFilters, force: yes, all: yes }),
  'network.prune': record('network.prune', {}, { filters, force: yes }),
  'system.prune': fc.oneof(
    record('system.prune', {}, { filters, force: yes, all: yes }),
    record('system.prune', {}, { filters: labelFilters, force: yes, all: yes, volumes: yes }),
  ),
  'network.connect': record(
    'network.connect',
    { network: name, target: name },
    {
      aliases: fc.array(name, { minLength: 1, maxLength: 3 }),
      ip: fc.constant('10.1.0.9'),
      ip6: fc.constant('fd00::9'),
      links: fc.array(fc.constantFrom('db', 'db:database'), { minLength: 1, maxLength: 2 }),
      linkLocalIps: fc.constant(['169.254.1.1']),
      driverOptions: pairs,
      gatewayPriority: fc.integer({ min: -5, max: 100 }),
    },
  ),
  'network.disconnect': record('network.disconnect', { network: name, target: name }, { force: yes }),
  'context.use': record('context.use', { name }, {}),
}
