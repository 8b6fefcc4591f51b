import * as z from 'zod'
import { tolerant, tolerantList } from '../engine/tolerant'

const counter = tolerant(z.number().optional(), undefined)
const part = <Shape extends z.ZodRawShape>(shape: Shape) => z.preprocess((raw) => raw ?? {}, z.object(shape))
const cpu = part({
  cpu_usage: part({ total_usage: counter, percpu_usage: tolerantList(z.number()) }),
  system_cpu_usage: counter,
  online_cpus: counter,
})

/** One answer of GET /containers/{id}/stats, cgroup v1 or v2. */
export const rawStatsSchema = z.object({
  /** The engine's time; its zero date where the container does not run. */
  read: tolerant(z.string(), ''),
  cpu_stats: cpu,
  precpu_stats: cpu,
  memory_stats: part({
    usage: counter,
    limit: counter,
    stats: z.preprocess((raw) => raw ?? {}, tolerant(z.record(z.string(), z.number()), {})),
  }),
  networks: z.preprocess(
    (raw) => raw ?? undefined,
    tolerant(z.record(z.string(), part({ rx_bytes: counter, tx_bytes: counter })).optional(), undefined),
  ),
  blkio_stats: part({
    io_service_bytes_recursive: tolerantList(z.object({ op: z.string(), value: z.number() })),
  }),
  pids_stats: part({ current: counter }),
})
export type RawStats = z.infer<typeof rawStatsSchema>
