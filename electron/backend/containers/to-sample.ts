import type { StatsSample } from '#shared/contract/containers'
import { toTime } from '../live/to-time'
import type { RawStats } from './stats-schema'

/**
 * One sample, reckoned as `docker stats` does (docker/cli, command/container/stats_helpers.go).
 * Null where the container does not run: the engine then sends zeroes.
 */
export function toSample(id: string, raw: RawStats): StatsSample | null {
  const at = toTime(raw.read)
  if (at === null) return null
  return {
    id,
    at,
    cpu: cpuPercent(raw),
    memory: memoryWithoutCache(raw),
    memoryLimit: raw.memory_stats.limit ?? null,
    networkReceived: sumOfNetworks(raw, 'rx_bytes'),
    networkSent: sumOfNetworks(raw, 'tx_bytes'),
    blockRead: sumOfBlocks(raw, 'r'),
    blockWritten: sumOfBlocks(raw, 'w'),
    processes: raw.pids_stats.current ?? null,
  }
}

/** The first sample has no previous one, and counters that run backwards are those of another run. */
function cpuPercent({ cpu_stats: now, precpu_stats: before }: RawStats): number | null {
  const used = difference(now.cpu_usage.total_usage, before.cpu_usage.total_usage)
  const elapsed = difference(now.system_cpu_usage, before.system_cpu_usage)
  if (used === null || elapsed === null || elapsed === 0) return null
  const cpus = now.online_cpus || now.cpu_usage.percpu_usage.length || 1
  return (used / elapsed) * cpus * 100
}

function difference(now: number | undefined, before: number | undefined): number | null {
  if (now === undefined || before === undefined || before === 0 || now < before) return null
  return now - before
}

/** cgroup v1 names the reclaimable page cache `total_inactive_file`, v2 `inactive_file`. */
function memoryWithoutCache({ memory_stats: { usage, stats } }: RawStats): number | null {
  if (usage === undefined) return null
  const cache = stats.total_inactive_file ?? stats.inactive_file ?? 0
  return cache < usage ? usage - cache : usage
}

function sumOfNetworks({ networks }: RawStats, counter: 'rx_bytes' | 'tx_bytes'): number | null {
  const all = Object.values(networks)
  return all.length === 0 ? null : all.reduce((sum, network) => sum + (network[counter] ?? 0), 0)
}

/** Operations are named `Read`/`Write` by cgroup v1 and `read`/`write` by v2. */
function sumOfBlocks({ blkio_stats }: RawStats, operation: 'r' | 'w'): number {
  return blkio_stats.io_service_bytes_recursive
    .filter(({ op }) => op.toLowerCase().startsWith(operation))
    .reduce((sum, { value }) => sum + value, 0)
}
