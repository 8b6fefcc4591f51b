import { device } from '../../commands/run/device'
import type { GpuRequest } from '../../commands/run/gpu-request'
import type { RunOptions } from '../../commands/run/options'
import { swapSize } from '../../commands/run/size'
import { nonEmpty } from './service-process'

/** A size as people write it (`512m`); undefined where there is no limit. */
function bytes(count: number | undefined): string | number | undefined {
  if (!count) return undefined
  return count < 0 ? count : swapSize.write(count)
}

/** Limits of the service, by key of the Compose specification. */
export function limitKeys(options: RunOptions): Record<string, unknown> {
  return {
    mem_limit: bytes(options.memory),
    mem_reservation: bytes(options.memoryReservation),
    memswap_limit: bytes(options.memorySwap),
    mem_swappiness: options.memorySwappiness,
    oom_kill_disable: options.oomKillDisable,
    oom_score_adj: options.oomScoreAdj || undefined,
    cpus: options.cpus || undefined,
    cpu_shares: options.cpuShares || undefined,
    cpu_period: options.cpuPeriod || undefined,
    cpu_quota: options.cpuQuota || undefined,
    cpu_rt_period: options.cpuRealtimePeriod || undefined,
    cpu_rt_runtime: options.cpuRealtimeRuntime || undefined,
    cpuset: options.cpusetCpus,
    pids_limit: options.pidsLimit || undefined,
    blkio_config: nonEmpty({
      weight: options.blkioWeight || undefined,
      weight_device: options.deviceWeights?.map(({ path, value }) => ({ path, weight: value })),
      device_read_bps: options.deviceReadBytes?.map(({ path, value }) => ({ path, rate: value })),
      device_write_bps: options.deviceWriteBytes?.map(({ path, value }) => ({ path, rate: value })),
      device_read_iops: options.deviceReadOperations?.map(({ path, value }) => ({ path, rate: value })),
      device_write_iops: options.deviceWriteOperations?.map(({ path, value }) => ({ path, rate: value })),
    }),
    deploy: options.gpus && { resources: { reservations: { devices: options.gpus.map(gpuKeys) } } },
    ulimits:
      options.ulimits &&
      Object.fromEntries(
        options.ulimits.map(({ name, soft, hard }) => [name, soft === hard ? soft : { soft, hard }]),
      ),
  }
}

function gpuKeys({ count, driver, devices, capabilities = [], options }: GpuRequest) {
  return nonEmpty({
    driver,
    count: count === -1 ? 'all' : count,
    device_ids: devices,
    capabilities: [...capabilities, 'gpu'],
    options,
  })
}

/** What the service may do to its host, and where it logs to, by key of the Compose specification. */
export function rightKeys(options: RunOptions): Record<string, unknown> {
  return {
    privileged: options.privileged,
    cap_add: options.capAdd,
    cap_drop: options.capDrop,
    security_opt: options.securityOptions,
    devices: options.devices?.map((each) =>
      device.write({ ...each, container: each.container ?? each.host }),
    ),
    device_cgroup_rules: options.deviceRules,
    group_add: options.groups,
    sysctls: options.sysctls,
    pid: options.pid,
    ipc: options.ipc,
    uts: options.uts,
    userns_mode: options.userns,
    cgroup: options.cgroupns,
    cgroup_parent: options.cgroupParent,
    runtime: options.runtime,
    logging:
      options.logDriver === undefined && options.logOptions === undefined
        ? undefined
        : nonEmpty({ driver: options.logDriver, options: options.logOptions }),
  }
}
