import type { InspectedHostConfig } from './inspected'

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
