import { type GpuRequest, gpuRequestSchema } from './gpu-request'
import type { InspectedHostConfig } from './inspected'

/** What it may use of the host's devices, and how fast; `lost`: fields that no option can say. */
export function devicesOf(host: InspectedHostConfig): {
  readonly options: Readonly<Record<string, unknown>>
  readonly lost: readonly string[]
} {
  const requests = (host.DeviceRequests ?? []).map(gpuRequestOf)
  const gpus = requests.filter((request) => request !== undefined)
  return {
    options: {
      devices: host.Devices?.map(({ PathOnHost, PathInContainer, CgroupPermissions }) => ({
        host: PathOnHost,
        ...(PathInContainer === PathOnHost ? {} : { container: PathInContainer }),
        ...(CgroupPermissions === 'rwm' ? {} : { permissions: CgroupPermissions }),
      })),
      deviceRules: host.DeviceCgroupRules,
      gpus,
      deviceWeights: host.BlkioWeightDevice?.map(({ Path, Weight }) => ({ path: Path, value: Weight })),
      deviceReadBytes: host.BlkioDeviceReadBps?.map(rateOf),
      deviceWriteBytes: host.BlkioDeviceWriteBps?.map(rateOf),
      deviceReadOperations: host.BlkioDeviceReadIOps?.map(rateOf),
      deviceWriteOperations: host.BlkioDeviceWriteIOps?.map(rateOf),
    },
    // Devices of other kinds than graphics cards: those of the Container Device Interface.
    lost: gpus.length < requests.length ? ['DeviceRequests'] : [],
  }
}

type Request = NonNullable<InspectedHostConfig['DeviceRequests']>[number]
type Rate = NonNullable<InspectedHostConfig['BlkioDeviceReadBps']>[number]

function rateOf({ Path, Rate }: Rate) {
  return { path: Path, value: Rate }
}

/** Undefined where `--gpus` cannot say it. */
function gpuRequestOf({
  Driver,
  Count = 0,
  DeviceIDs = [],
  Capabilities = [],
  Options = {},
}: Request): GpuRequest | undefined {
  const [set = [], ...others] = Capabilities
  const gpu = set.lastIndexOf('gpu')
  if (gpu < 0 || others.length > 0) return undefined
  const capabilities = set.toSpliced(gpu, 1)
  return gpuRequestSchema.safeParse({
    ...(DeviceIDs.length > 0 && Count === 0 ? {} : { count: Count }),
    ...(Driver ? { driver: Driver } : {}),
    ...(DeviceIDs.length > 0 ? { devices: DeviceIDs } : {}),
    ...(capabilities.length > 0 ? { capabilities } : {}),
    ...(Object.keys(Options).length > 0 ? { options: Options } : {}),
  }).data
}
