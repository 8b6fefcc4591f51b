import type { RunOptions } from './options'

/** Two options that the docker CLI or the engine refuses together; a form marks the field. */
export interface RunConflict {
  readonly field: keyof RunOptions
  readonly other: keyof RunOptions
}

/** What does not go together, first found first. */
export function conflictsOf(options: Partial<RunOptions>): RunConflict[] {
  return rules.flatMap(({ field, other, isBroken }) => (isBroken(options) ? [{ field, other }] : []))
}

/** Whether it is a network that the engine made: those have no aliases and stand alone. */
export function isPredefinedNetwork(name: string): boolean {
  return ['default', 'bridge', 'host', 'none'].includes(name) || name.startsWith('container:')
}

/** What the engine would call a duplicate mount point; an anonymous volume gives way without a word. */
function mountTargetsOf({ volumes = [], mounts = [], tmpfs = [] }: Partial<RunOptions>): string[] {
  return [
    ...volumes.filter(({ source }) => source !== undefined).map(({ target }) => target),
    ...mounts.map(({ target }) => target),
    ...new Set(tmpfs.map(({ target }) => target)),
  ]
}

interface Rule extends RunConflict {
  readonly isBroken: (options: Partial<RunOptions>) => boolean
}

const rules: readonly Rule[] = [
  {
    field: 'restart',
    other: 'autoRemove',
    isBroken: ({ restart, autoRemove }) => autoRemove === true && (restart?.name ?? 'no') !== 'no',
  },
  {
    field: 'noHealthcheck',
    other: 'healthCommand',
    isBroken: ({ noHealthcheck, ...options }) =>
      noHealthcheck === true &&
      [
        options.healthCommand,
        options.healthInterval,
        options.healthTimeout,
        options.healthStartPeriod,
        options.healthStartInterval,
        options.healthRetries,
      ].some(Boolean),
  },
  {
    field: 'networks',
    other: 'networks',
    isBroken: ({ networks = [] }) => {
      const names = networks.map(({ name }) => name)
      const predefined = names.filter(isPredefinedNetwork).length
      return new Set(names).size < names.length || (predefined > 0 && predefined < names.length)
    },
  },
  {
    field: 'networkAliases',
    other: 'networks',
    isBroken: ({ networkAliases, networks = [] }) =>
      (networkAliases !== undefined && isPredefinedNetwork(networks[0]?.name ?? 'default')) ||
      networks.some(({ name, aliases }) => aliases !== undefined && isPredefinedNetwork(name)) ||
      (networkAliases !== undefined && networks[0]?.aliases !== undefined),
  },
  {
    field: 'ip',
    other: 'networks',
    isBroken: ({ ip, networks = [] }) => ip !== undefined && networks[0]?.ip !== undefined,
  },
  {
    field: 'ip6',
    other: 'networks',
    isBroken: ({ ip6, networks = [] }) => ip6 !== undefined && networks[0]?.ip6 !== undefined,
  },
  {
    field: 'macAddress',
    other: 'networks',
    isBroken: ({ macAddress, networks = [] }) =>
      macAddress !== undefined && networks[0]?.macAddress !== undefined,
  },
  {
    field: 'ports',
    other: 'networks',
    isBroken: ({ ports, networks = [] }) =>
      ports !== undefined && networks.some(({ name }) => name.startsWith('container:')),
  },
  {
    field: 'hostname',
    other: 'networks',
    isBroken: ({ hostname, networks = [] }) =>
      Boolean(hostname) && networks.some(({ name }) => name.startsWith('container:')),
  },
  {
    field: 'hostname',
    other: 'uts',
    isBroken: ({ hostname, uts }) => Boolean(hostname) && uts === 'host',
  },
  {
    field: 'cpus',
    other: 'cpuQuota',
    isBroken: ({ cpus, cpuQuota, cpuPeriod }) => Boolean(cpus) && Boolean(cpuQuota || cpuPeriod),
  },
  {
    field: 'memorySwap',
    other: 'memory',
    isBroken: ({ memorySwap = 0, memory = 0 }) => memorySwap > 0 && (memory === 0 || memorySwap < memory),
  },
  {
    field: 'memoryReservation',
    other: 'memory',
    isBroken: ({ memoryReservation = 0, memory = 0 }) => memory > 0 && memoryReservation > memory,
  },
  {
    field: 'volumes',
    other: 'mounts',
    isBroken: (options) => {
      const targets = mountTargetsOf(options).map((target) => target.replace(/\/+$/, ''))
      return new Set(targets).size < targets.length
    },
  },
  {
    field: 'logOptions',
    other: 'logDriver',
    isBroken: ({ logOptions, logDriver }) => logOptions !== undefined && logDriver === 'none',
  },
]
