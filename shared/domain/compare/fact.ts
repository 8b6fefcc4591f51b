/** The parts that a comparison is shown in, in their order. */
export const factSections = [
  'image',
  'command',
  'env',
  'ports',
  'mounts',
  'networks',
  'limits',
  'rights',
  'health',
  'labels',
  'state',
] as const
export type FactSection = (typeof factSections)[number]

/** Everything that a container or an image is told by; `entry` stands for what has a name of its own. */
const factFields = [
  'image',
  'imageId',
  'platform',
  'entrypoint',
  'command',
  'workdir',
  'user',
  'hostname',
  'tty',
  'stdin',
  'stopSignal',
  'stopTimeout',
  'init',
  'entry',
  'exposed',
  'networkMode',
  'hosts',
  'dns',
  'address',
  'memory',
  'memorySwap',
  'memoryReservation',
  'cpus',
  'cpuShares',
  'cpuset',
  'processes',
  'shmSize',
  'ulimits',
  'privileged',
  'readOnly',
  'capAdd',
  'capDrop',
  'securityOptions',
  'devices',
  'groups',
  'sysctls',
  'pidMode',
  'ipcMode',
  'runtime',
  'test',
  'interval',
  'timeout',
  'startPeriod',
  'retries',
  'status',
  'exitCode',
  'error',
  'oomKilled',
  'healthStatus',
  'restartPolicy',
  'restartCount',
  'autoRemove',
  'logDriver',
  'id',
  'created',
  'started',
  'finished',
] as const
export type FactField = (typeof factFields)[number]

/** One thing that a container or an image says of itself. */
export interface Fact {
  readonly section: FactSection
  readonly field: FactField
  /** Of a variable, a port, a mount, a network, a label; else empty. */
  readonly name: string
  /** In words for a person; null where nothing is set. */
  readonly value: string | null
  /** Looks like a password or a key: covered until asked for. */
  readonly isSecret: boolean
  /** Differs between any two containers: ids, times, addresses that the engine gave. */
  readonly isVolatile: boolean
}
