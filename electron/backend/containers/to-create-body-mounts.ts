import type { Mount } from '#shared/commands/run/mount'
import type { RunOptions } from '#shared/commands/run/options'
import { volumeMount } from '#shared/commands/run/volume-mount'

/** HostConfig.Binds: `-v` with a source, as it was written. Null where there is none, as the docker CLI has it. */
export function bindsOf({ volumes = [] }: RunOptions): string[] | null {
  const binds = volumes.filter(({ source }) => source !== undefined).map(volumeMount.write)
  return binds.length === 0 ? null : binds
}

/** HostConfig.Tmpfs; undefined where there is none. */
export function tmpfsOf({ tmpfs }: RunOptions): Record<string, string> | undefined {
  return tmpfs && Object.fromEntries(tmpfs.map(({ target, options = '' }) => [target, options]))
}

/** HostConfig.Mounts; undefined where there is none. */
export function mountsOf({ mounts }: RunOptions): Record<string, unknown>[] | undefined {
  return mounts?.map((mount) => ({
    Type: mount.type,
    ...(mount.source === undefined ? {} : { Source: mount.source }),
    Target: mount.target,
    ...(mount.isReadOnly ? { ReadOnly: true } : {}),
    ...(mount.consistency === undefined ? {} : { Consistency: mount.consistency }),
    ...(mount.bind ? { BindOptions: bindOptionsOf(mount.bind) } : {}),
    ...(mount.volume ? { VolumeOptions: volumeOptionsOf(mount.volume) } : {}),
    ...(mount.tmpfs ? { TmpfsOptions: tmpfsOptionsOf(mount.tmpfs) } : {}),
    ...(mount.image?.subpath === undefined ? {} : { ImageOptions: { Subpath: mount.image.subpath } }),
  }))
}

function bindOptionsOf({ propagation, recursive }: NonNullable<Mount['bind']>) {
  return {
    ...(propagation === undefined ? {} : { Propagation: propagation }),
    ...(recursive === 'disabled' ? { NonRecursive: true } : {}),
    ...(recursive === 'writable' ? { ReadOnlyNonRecursive: true } : {}),
    ...(recursive === 'readonly' ? { ReadOnlyForceRecursive: true } : {}),
  }
}

function volumeOptionsOf(options: NonNullable<Mount['volume']>) {
  const { isNotCopied, labels, driver, driverOptions, subpath } = options
  const driverConfig = {
    ...(driver === undefined ? {} : { Name: driver }),
    ...(driverOptions === undefined ? {} : { Options: driverOptions }),
  }
  return {
    ...(isNotCopied ? { NoCopy: true } : {}),
    ...(labels === undefined ? {} : { Labels: labels }),
    ...(subpath === undefined ? {} : { Subpath: subpath }),
    DriverConfig: driverConfig,
  }
}

function tmpfsOptionsOf({ size, mode }: NonNullable<Mount['tmpfs']>) {
  return { ...(size ? { SizeBytes: size } : {}), ...(mode ? { Mode: mode } : {}) }
}
