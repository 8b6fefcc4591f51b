import type { DeviceLimit } from '#shared/commands/run/device-limit'
import type { RunOptions } from '#shared/commands/run/options'

/** The limits within HostConfig. */
export function resourcesOf(options: RunOptions): Record<string, unknown> {
  return {
    CpuShares: options.cpuShares ?? 0,
    Memory: options.memory ?? 0,
    NanoCpus: Math.round((options.cpus ?? 0) * 1e9),
    CgroupParent: options.cgroupParent ?? '',
    BlkioWeight: options.blkioWeight ?? 0,
    BlkioWeightDevice: (options.deviceWeights ?? []).map(({ path, value }) => ({
      Path: path,
      Weight: value,
    })),
    BlkioDeviceReadBps: ratesOf(options.deviceReadBytes),
    BlkioDeviceWriteBps: ratesOf(options.deviceWriteBytes),
    BlkioDeviceReadIOps: ratesOf(options.deviceReadOperations),
    BlkioDeviceWriteIOps: ratesOf(options.deviceWriteOperations),
    CpuPeriod: options.cpuPeriod ?? 0,
    CpuQuota: options.cpuQuota ?? 0,
    CpuRealtimePeriod: options.cpuRealtimePeriod ?? 0,
    CpuRealtimeRuntime: options.cpuRealtimeRuntime ?? 0,
    CpusetCpus: options.cpusetCpus ?? '',
    CpusetMems: options.cpusetMems ?? '',
    Devices: devicesOf(options),
    DeviceCgroupRules: options.deviceRules ?? null,
    DeviceRequests: gpusOf(options),
    MemoryReservation: options.memoryReservation ?? 0,
    MemorySwap: options.memorySwap ?? 0,
    // -1: what the host has.
    MemorySwappiness: options.memorySwappiness ?? -1,
    OomKillDisable: options.oomKillDisable ?? false,
    PidsLimit: options.pidsLimit ?? 0,
    Ulimits: ulimitsOf(options),
    CpuCount: 0,
    CpuPercent: 0,
    IOMaximumIOps: 0,
    IOMaximumBandwidth: 0,
  }
}

function devicesOf({ devices = [] }: RunOptions) {
  return devices.map(({ host, container = host, permissions = 'rwm' }) => ({
    PathOnHost: host,
    PathInContainer: container,
    CgroupPermissions: permissions,
  }))
}

function ratesOf(limits: readonly DeviceLimit[] = []) {
  return limits.map(({ path, value }) => ({ Path: path, Rate: value }))
}

function gpusOf({ gpus }: RunOptions) {
  if (!gpus) return null
  return gpus.map(({ count = 0, driver = '', devices = null, capabilities = [], options = {} }) => ({
    Driver: driver,
    Count: count,
    DeviceIDs: devices,
    Capabilities: [[...capabilities, 'gpu']],
    Options: options,
  }))
}

/** Each limit once, the last one counts; by name, as the docker CLI sorts them. */
function ulimitsOf({ ulimits = [] }: RunOptions) {
  const byName = new Map(ulimits.map((each) => [each.name, each]))
  return [...byName.values()]
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, soft, hard }) => ({ Name: name, Hard: hard, Soft: soft }))
}
