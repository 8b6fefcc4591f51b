import * as z from 'zod'
import { tolerant, tolerantList } from '../engine/tolerant'
import { tolerantMap, tolerantPart } from './tolerant-part'

const counter = tolerant(z.number().optional(), undefined)
const cpu = tolerantPart({
  cpu_usage: tolerantPart({ total_usage: counter, percpu_usage: tolerantList(z.number()) }),
  system_cpu_usage: counter,
  online_cpus: counter,
})

/** One answer of GET /containers/{id}/stats, cgroup v1 or v2. */
export const rawStatsSchema = z.object({
  /** The engine's time; its zero date where the container does not run. */
  read: tolerant(z.string(), ''),
  cpu_stats: cpu,
  precpu_stats: cpu,
  memory_stats: tolerantPart({
    usage: counter,
    limit: counter,
    stats: tolerantMap(z.number()),
  }),
  /** Empty for a container without a network of its own. */
  networks: tolerantMap(tolerantPart({ rx_bytes: counter, tx_bytes: counter })),
  blkio_stats: tolerantPart({
    io_service_bytes_recursive: tolerantList(z.object({ op: z.string(), value: z.number() })),
  }),
  pids_stats: tolerantPart({ current: counter }),
})
/** One sample, as the engine sent it. */
export type RawStats = z.infer<typeof rawStatsSchema>
