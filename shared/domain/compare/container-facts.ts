import * as z from 'zod'
import {
  type InspectedContainer,
  type InspectedHostConfig,
  inspectedContainerSchema,
} from '../../commands/run/inspected'
import { size } from '../../commands/run/size'
import { configFacts } from './config-facts'
import type { Fact } from './fact'
import { FactList } from './fact-list'

const text = z.string().optional().catch(undefined)
const number = z.number().optional().catch(undefined)

/** What else of GET /containers/{id}/json tells two containers apart. */
const stateSchema = z.object({
  Created: text,
  Image: text,
  Platform: text,
  RestartCount: number,
  State: z
    .object({
      Status: text,
      ExitCode: number,
      Error: text,
      OOMKilled: z.boolean().optional().catch(undefined),
      StartedAt: text,
      FinishedAt: text,
      Health: z.object({ Status: text }).optional().catch(undefined),
    })
    .catch({}),
  NetworkSettings: z
    .object({
      Networks: z
        .record(z.string(), z.object({ IPAddress: text }))
        .optional()
        .catch(undefined),
    })
    .catch({}),
})
type ContainerState = z.infer<typeof stateSchema>

/**
 * What a container says of itself, for a comparison; from GET /containers/{id}/json.
 * @throws ZodError where that is no container
 */
export function containerFacts(raw: unknown): Fact[] {
  const container = inspectedContainerSchema.parse(raw)
  const state = stateSchema.parse(raw)
  const list = new FactList()
  list.add('image', 'image', container.Config.Image)
  list.add('image', 'imageId', state.Image)
  list.add('image', 'platform', state.Platform)
  configFacts(list, container.Config, container.Id)
  list.add('command', 'init', container.HostConfig.Init)
  addPorts(list, container)
  addMounts(list, container)
  addNetworks(list, container, state)
  addLimits(list, container.HostConfig)
  addRights(list, container.HostConfig)
  addState(list, container, state)
  return list.facts
}

function addPorts(list: FactList, { HostConfig }: InspectedContainer): void {
  for (const [port, bindings] of Object.entries(HostConfig.PortBindings ?? {})) {
    const doors = (bindings ?? []).map(({ HostIp, HostPort }) =>
      [HostIp, HostPort || 'auto'].filter(Boolean).join(':'),
    )
    list.entry('ports', port, doors.join(', '))
  }
}

function addMounts(list: FactList, { HostConfig, Mounts = [] }: InspectedContainer): void {
  const named = new Map<string, string>()
  for (const bind of HostConfig.Binds ?? []) {
    const [source = '', target = '', options] = bind.split(':')
    named.set(target, [source, options].filter(Boolean).join(' '))
  }
  for (const mount of HostConfig.Mounts ?? [])
    named.set(
      mount.Target ?? '',
      [mount.Type, mount.Source, mount.ReadOnly ? 'ro' : ''].filter(Boolean).join(' '),
    )
  // Its name is made up by the engine and says nothing.
  for (const { Type, Destination = '' } of Mounts)
    if (!named.has(Destination)) named.set(Destination, Type === 'volume' ? 'volume' : (Type ?? ''))
  for (const [target, options] of Object.entries(HostConfig.Tmpfs ?? {}))
    named.set(target, ['tmpfs', options].filter(Boolean).join(' '))
  for (const [target, value] of named) list.entry('mounts', target, value)
  for (const from of HostConfig.VolumesFrom ?? []) list.entry('mounts', from, 'volumes-from')
}

function addNetworks(list: FactList, container: InspectedContainer, state: ContainerState): void {
  const { HostConfig, NetworkSettings, Id } = container
  list.add('networks', 'networkMode', HostConfig.NetworkMode)
  for (const [name, network] of Object.entries(NetworkSettings.Networks ?? {})) {
    const aliases = (network.Aliases ?? []).filter((alias) => alias !== Id.slice(0, 12))
    list.entry('networks', name, [network.IPAMConfig?.IPv4Address, ...aliases].filter(Boolean).join(', '))
  }
  list.add('networks', 'hosts', HostConfig.ExtraHosts)
  list.add('networks', 'dns', [...(HostConfig.Dns ?? []), ...(HostConfig.DnsSearch ?? [])])
  const addresses = Object.values(state.NetworkSettings.Networks ?? {}).map(
    ({ IPAddress }) => IPAddress ?? '',
  )
  list.add('networks', 'address', addresses.filter(Boolean), true)
}

function addLimits(list: FactList, host: InspectedHostConfig): void {
  const bytes = (value: number | undefined): string | null =>
    value === undefined || value === 0 ? null : size.write(value)
  list.add('limits', 'memory', bytes(host.Memory))
  list.add('limits', 'memorySwap', host.MemorySwap === -1 ? '-1' : bytes(host.MemorySwap))
  list.add('limits', 'memoryReservation', bytes(host.MemoryReservation))
  const quota = host.CpuQuota && host.CpuPeriod ? host.CpuQuota / host.CpuPeriod : 0
  list.add('limits', 'cpus', (host.NanoCpus ?? 0) / 1e9 || quota)
  list.add('limits', 'cpuShares', host.CpuShares)
  list.add('limits', 'cpuset', host.CpusetCpus)
  list.add('limits', 'processes', host.PidsLimit)
  list.add('limits', 'shmSize', host.ShmSize === 64 << 20 ? null : bytes(host.ShmSize))
  list.add(
    'limits',
    'ulimits',
    host.Ulimits?.map(({ Name, Soft, Hard }) => `${Name}=${Soft}:${Hard}`),
  )
}

function addRights(list: FactList, host: InspectedHostConfig): void {
  list.add('rights', 'privileged', host.Privileged)
  list.add('rights', 'readOnly', host.ReadonlyRootfs)
  list.add('rights', 'capAdd', host.CapAdd?.toSorted())
  list.add('rights', 'capDrop', host.CapDrop?.toSorted())
  list.add('rights', 'securityOptions', host.SecurityOpt?.toSorted())
  list.add(
    'rights',
    'devices',
    host.Devices?.map(({ PathOnHost, PathInContainer, CgroupPermissions }) =>
      [PathOnHost, PathInContainer, CgroupPermissions].join(':'),
    ),
  )
  list.add('rights', 'groups', host.GroupAdd)
  list.add(
    'rights',
    'sysctls',
    Object.entries(host.Sysctls ?? {}).map((pair) => pair.join('=')),
  )
  list.add('rights', 'pidMode', host.PidMode)
  list.add('rights', 'ipcMode', host.IpcMode === 'private' ? null : host.IpcMode)
  list.add('rights', 'runtime', host.Runtime)
}

function addState(list: FactList, { HostConfig, Id }: InspectedContainer, state: ContainerState): void {
  const { State, RestartCount, Created } = state
  const { Name, MaximumRetryCount } = HostConfig.RestartPolicy ?? {}
  list.add('state', 'status', State.Status)
  list.add('state', 'exitCode', State.Status === 'exited' ? String(State.ExitCode ?? '') : null)
  list.add('state', 'error', State.Error)
  list.add('state', 'oomKilled', State.OOMKilled)
  list.add('state', 'healthStatus', State.Health?.Status)
  list.add(
    'state',
    'restartPolicy',
    Name === 'no' ? null : [Name, MaximumRetryCount || ''].filter(Boolean).join(':'),
  )
  list.add('state', 'restartCount', RestartCount)
  list.add('state', 'autoRemove', HostConfig.AutoRemove)
  list.add('state', 'logDriver', HostConfig.LogConfig?.Type)
  list.add('state', 'id', Id.slice(0, 12), true)
  list.add('state', 'created', Created, true)
  list.add('state', 'started', happened(State.StartedAt), true)
  list.add('state', 'finished', happened(State.FinishedAt), true)
}

/** The engine writes the year 1 for what has not happened. */
function happened(time: string | undefined): string | null {
  return time === undefined || time.startsWith('0001-') ? null : time
}
