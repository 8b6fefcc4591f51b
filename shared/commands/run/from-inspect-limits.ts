import * as z from 'zod'
import { type UpdatableField, updatableFields } from '../container-update'
import { filled } from './filled'
import { type InspectedHostConfig, inspectedContainerSchema } from './inspected'
import { type RunOptions, runOptions } from './options'

/** Memory, CPUs, processes, files. */
export function limitsOf(host: InspectedHostConfig): Record<string, unknown> {
  const { MemorySwappiness: swappiness, BlkioWeight: weight } = host
  return {
    memory: host.Memory,
    memoryReservation: host.MemoryReservation,
    // Twice the memory is what the engine sets by itself.
    memorySwap: host.MemorySwap === 2 * (host.Memory ?? 0) ? undefined : host.MemorySwap,
    ...(swappiness === undefined || swappiness === -1 ? {} : { memorySwappiness: swappiness }),
    oomKillDisable: host.OomKillDisable,
    oomScoreAdj: host.OomScoreAdj,
    cpus: (host.NanoCpus ?? 0) / 1e9,
    cpuShares: host.CpuShares,
    cpuPeriod: host.CpuPeriod,
    cpuQuota: host.CpuQuota,
    cpuRealtimePeriod: host.CpuRealtimePeriod,
    cpuRealtimeRuntime: host.CpuRealtimeRuntime,
    cpusetCpus: host.CpusetCpus,
    cpusetMems: host.CpusetMems,
    pidsLimit: host.PidsLimit,
    blkioWeight: weight,
    ulimits: host.Ulimits?.map(({ Name, Soft, Hard }) => ({ name: Name, soft: Soft, hard: Hard })),
  }
}

/**
 * What of a container's limits and restart policy can be changed while it runs, from GET /containers/{id}/json.
 * @throws ZodError where the answer is no container
 */
export function changeableLimits(container: unknown): {
  readonly limits: Pick<RunOptions, UpdatableField>
  /** `--rm`: the engine lets its restart policy not be changed. */
  readonly isAutoRemoved: boolean
} {
  const { HostConfig } = inspectedContainerSchema.parse(container)
  const { Name: name = '', MaximumRetryCount: retries } = HostConfig.RestartPolicy ?? {}
  const restart = name === '' || name === 'no' ? undefined : { name, ...(retries ? { retries } : {}) }
  const all = filled({ ...limitsOf(HostConfig), restart })
  const limits = Object.fromEntries(updatableFields.map((field) => [field, all[field]]))
  return {
    limits: z.object(runOptions).pick(pickable).parse(limits),
    isAutoRemoved: HostConfig.AutoRemove === true,
  }
}

const pickable = Object.fromEntries(updatableFields.map((field) => [field, true])) as Record<
  UpdatableField,
  true
>
