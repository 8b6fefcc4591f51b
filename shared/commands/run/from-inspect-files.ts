import { filled } from './filled'
import type { InspectedConfig, InspectedContainer, InspectedMount } from './inspected'
import { volumeMount } from './volume-mount'

/** What is mounted into it, and its root file system. */
export function filesOf(
  inspected: InspectedContainer,
  image: InspectedConfig | Record<string, never>,
  keepsVolumes: boolean,
): Record<string, unknown> {
  const { HostConfig } = inspected
  const binds = (HostConfig.Binds ?? []).flatMap((bind) => {
    const read = volumeMount.read(bind)
    return read.ok ? [read.value] : []
  })
  return {
    volumes: [...binds, ...anonymousOf(inspected, image, keepsVolumes)],
    mounts: HostConfig.Mounts?.map(mountOf),
    tmpfs: Object.entries(HostConfig.Tmpfs ?? {}).map(([target, options]) => filled({ target, options })),
    volumesFrom: HostConfig.VolumesFrom,
    volumeDriver: HostConfig.VolumeDriver,
    storageOptions: HostConfig.StorageOpt,
    readOnly: HostConfig.ReadonlyRootfs,
    shmSize: HostConfig.ShmSize === 64 << 20 ? undefined : HostConfig.ShmSize,
  }
}

/** Kept, they are named; else only those that the image does not bring along are asked for. */
function anonymousOf(
  { Config, HostConfig, Mounts = [] }: InspectedContainer,
  image: InspectedConfig | Record<string, never>,
  keepsVolumes: boolean,
) {
  if (!keepsVolumes) {
    const targets = Object.keys(Config.Volumes ?? {})
    return targets
      .filter((target) => !Object.hasOwn(image.Volumes ?? {}, target))
      .map((target) => ({ target }))
  }
  const named = new Set([
    ...(HostConfig.Binds ?? []).map((bind) => bind.split(':')[1]),
    ...(HostConfig.Mounts ?? []).map(({ Target }) => Target),
  ])
  return Mounts.filter(({ Type, Destination }) => Type === 'volume' && !named.has(Destination)).map(
    ({ Name, Destination, RW }) => ({
      source: Name,
      target: Destination,
      ...(RW === false ? { options: 'ro' } : {}),
    }),
  )
}

function mountOf(mount: InspectedMount): Record<string, unknown> {
  const { BindOptions: bind, VolumeOptions: volume, TmpfsOptions: tmpfs } = mount
  return filled({
    type: mount.Type,
    source: mount.Source,
    target: mount.Target,
    isReadOnly: mount.ReadOnly,
    consistency: mount.Consistency,
    bind:
      bind &&
      filled({
        propagation: bind.Propagation,
        recursive: bind.NonRecursive
          ? 'disabled'
          : bind.ReadOnlyNonRecursive
            ? 'writable'
            : bind.ReadOnlyForceRecursive
              ? 'readonly'
              : undefined,
      }),
    volume:
      volume &&
      filled({
        isNotCopied: volume.NoCopy,
        labels: volume.Labels,
        driver: volume.DriverConfig?.Name,
        driverOptions: volume.DriverConfig?.Options,
        subpath: volume.Subpath,
      }),
    tmpfs: tmpfs && filled({ size: tmpfs.SizeBytes, mode: tmpfs.Mode }),
    image: mount.ImageOptions && filled({ subpath: mount.ImageOptions.Subpath }),
  })
}
