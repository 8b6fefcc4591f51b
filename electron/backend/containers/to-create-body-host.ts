import type { RunOptions } from '#shared/commands/run/options'
import { bindsOf, mountsOf, tmpfsOf } from './to-create-body-mounts'
import { portBindingsOf } from './to-create-body-ports'
import { resourcesOf } from './to-create-body-resources'

/** HostConfig: everything about a container that concerns its host. */
export function hostConfigOf(options: RunOptions): Record<string, unknown> {
  const tmpfs = tmpfsOf(options)
  const mounts = mountsOf(options)
  return {
    Binds: bindsOf(options),
    ContainerIDFile: '',
    LogConfig: { Type: options.logDriver ?? '', Config: options.logOptions ?? {} },
    NetworkMode: options.networks?.[0]?.name ?? 'default',
    PortBindings: portBindingsOf(options),
    RestartPolicy: {
      Name: options.restart?.name ?? 'no',
      MaximumRetryCount: options.restart?.retries ?? 0,
    },
    AutoRemove: options.autoRemove ?? false,
    VolumeDriver: options.volumeDriver ?? '',
    VolumesFrom: options.volumesFrom ?? null,
    ConsoleSize: [0, 0],
    ...(options.annotations === undefined ? {} : { Annotations: options.annotations }),
    CapAdd: capabilitiesOf(options.capAdd),
    CapDrop: capabilitiesOf(options.capDrop),
    CgroupnsMode: options.cgroupns ?? '',
    Dns: options.dns ?? [],
    DnsOptions: options.dnsOptions ?? [],
    DnsSearch: options.dnsSearch ?? [],
    ExtraHosts: options.hosts?.map(({ host, address }) => `${host}:${address}`) ?? null,
    GroupAdd: options.groups ?? null,
    IpcMode: options.ipc ?? '',
    Cgroup: '',
    Links: options.links ?? null,
    OomScoreAdj: options.oomScoreAdj ?? 0,
    PidMode: options.pid ?? '',
    Privileged: options.privileged ?? false,
    PublishAllPorts: options.publishAll ?? false,
    ReadonlyRootfs: options.readOnly ?? false,
    ...securityOf(options),
    ...(options.storageOptions === undefined ? {} : { StorageOpt: options.storageOptions }),
    ...(tmpfs === undefined ? {} : { Tmpfs: tmpfs }),
    UTSMode: options.uts ?? '',
    UsernsMode: options.userns ?? '',
    ShmSize: options.shmSize ?? 0,
    ...(options.sysctls === undefined ? {} : { Sysctls: options.sysctls }),
    ...(options.runtime === undefined ? {} : { Runtime: options.runtime }),
    Isolation: '',
    ...resourcesOf(options),
    ...(mounts === undefined ? {} : { Mounts: mounts }),
    ...(options.init === undefined ? {} : { Init: options.init }),
  }
}

/** `systempaths=unconfined` is no option of the engine: the docker CLI empties its two lists of paths instead. */
function securityOf({ securityOptions }: RunOptions) {
  if (!securityOptions) return { SecurityOpt: null, MaskedPaths: null, ReadonlyPaths: null }
  const kept = securityOptions.filter((option) => option !== 'systempaths=unconfined')
  const paths = kept.length < securityOptions.length ? [] : null
  return { SecurityOpt: kept, MaskedPaths: paths, ReadonlyPaths: paths }
}

/** `CAP_NET_ADMIN`, each once and in order, as all engines since 20.10 keep them. */
function capabilitiesOf(names: readonly string[] | undefined): string[] | null {
  if (!names) return null
  const upper = names.map((name) => name.toUpperCase())
  const full = upper.map((name) => (name === 'ALL' || name.startsWith('CAP_') ? name : `CAP_${name}`))
  return [...new Set(full)].toSorted()
}
