import { expect, it } from 'vitest'
import { rawStatsSchema } from './stats-schema'
import { toSample } from './to-sample'

const cpu = (total: number, system: number, cpus?: number) => ({
  cpu_usage: { total_usage: total, percpu_usage: [1, 2, 3, 4] },
  system_cpu_usage: system,
  ...(cpus === undefined ? {} : { online_cpus: cpus }),
})
const raw = {
  read: '2026-11-21T08:00:00.5Z',
  cpu_stats: cpu(3_000, 50_000, 2),
  precpu_stats: cpu(1_000, 40_000, 2),
  memory_stats: { usage: 1_000, limit: 4_000, stats: { inactive_file: 300, total_inactive_file: 400 } },
  networks: { eth0: { rx_bytes: 1, tx_bytes: 2 }, eth1: { rx_bytes: 10, tx_bytes: 20 } },
  blkio_stats: {
    io_service_bytes_recursive: [
      { op: 'Read', value: 5 },
      { op: 'Write', value: 6 },
      { op: 'Sync', value: 7 },
      { op: 'Read', value: 1 },
    ],
  },
  pids_stats: { current: 3 },
}
const sampleOf = (change: object) => toSample('a', rawStatsSchema.parse({ ...raw, ...change }))

it('reckons as the docker CLI does, cgroup v1', () => {
  expect(sampleOf({})).toEqual({
    id: 'a',
    at: Date.UTC(2026, 10, 21, 8, 0, 0, 500),
    cpu: 40,
    memory: 600,
    memoryLimit: 4_000,
    networkReceived: 11,
    networkSent: 22,
    blockRead: 6,
    blockWritten: 6,
    processes: 3,
  })
})

it('reads the fields of cgroup v2', () => {
  const v2 = sampleOf({
    cpu_stats: { ...cpu(3_000, 50_000, 4), cpu_usage: { total_usage: 3_000 } },
    memory_stats: { usage: 1_000, limit: 4_000, stats: { inactive_file: 300 } },
    blkio_stats: { io_service_bytes_recursive: [{ op: 'read', value: 9 }] },
  })
  expect(v2).toMatchObject({ cpu: 80, memory: 700, blockRead: 9, blockWritten: 0 })
})

it('counts processors by their list where the engine names no number', () => {
  expect(sampleOf({ cpu_stats: cpu(3_000, 50_000) })).toMatchObject({ cpu: 80 })
})

it('gives no share of the processor for a first sample or counters that ran backwards', () => {
  expect(sampleOf({ precpu_stats: cpu(0, 0) })?.cpu).toBeNull()
  expect(sampleOf({ precpu_stats: {} })?.cpu).toBeNull()
  expect(sampleOf({ precpu_stats: cpu(4_000, 40_000) })?.cpu).toBeNull()
  expect(sampleOf({ precpu_stats: cpu(1_000, 50_000) })?.cpu).toBeNull()
})

it('is nothing for a container that does not run, and survives odd answers', () => {
  expect(sampleOf({ read: '0001-01-01T00:00:00Z' })).toBeNull()
  const odd = sampleOf({ cpu_stats: null, memory_stats: 7, networks: null, blkio_stats: [], pids_stats: 'x' })
  expect(odd).toMatchObject({ cpu: null, memory: null, networkReceived: null, blockRead: 0, processes: null })
})
