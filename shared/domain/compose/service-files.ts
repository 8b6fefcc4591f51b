import type { Mount } from '../../commands/run/mount'
import type { RunOptions } from '../../commands/run/options'
import { size } from '../../commands/run/size'
import { tmpfsMount } from '../../commands/run/tmpfs-mount'
import type { VolumeMount } from '../../commands/run/volume-mount'
import { nonEmpty } from './service-process'

/** What is mounted into the service, by key of the Compose specification; volumes in its long form. */
export function fileKeys(options: RunOptions): Record<string, unknown> {
  const volumes = [...(options.volumes ?? []).map(fromVolume), ...(options.mounts ?? []).map(fromMount)]
  return {
    volumes: volumes.length > 0 ? volumes : undefined,
    tmpfs: options.tmpfs?.map(tmpfsMount.write),
    // Named as containers: compose would look for services of that name.
    volumes_from: options.volumesFrom?.map((from) => `container:${from}`),
    read_only: options.readOnly,
    shm_size: options.shmSize && size.write(options.shmSize),
    storage_opt: options.storageOptions,
  }
}

/** Names of the volumes that the service mounts; anonymous ones have none. */
export function volumeNames(options: RunOptions): string[] {
  const named = [
    ...(options.volumes ?? []).map(({ source }) => source),
    ...(options.mounts ?? []).map(({ type, source }) => (type === 'volume' ? source : undefined)),
  ]
  return named.filter((name): name is string => name !== undefined && !isPath(name))
}

function isPath(source: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(source)
}

function fromVolume({ source, target, options = '' }: VolumeMount): Record<string, unknown> {
  const words = options.split(',')
  const propagation = words.find((word) => /^r?(?:shared|slave|private)$/.test(word))
  const selinux = words.find((word) => word === 'z' || word === 'Z')
  const consistency = words.find((word) => ['consistent', 'cached', 'delegated'].includes(word))
  const isBind = source !== undefined && isPath(source)
  return (
    nonEmpty({
      type: isBind ? 'bind' : 'volume',
      source,
      target,
      read_only: words.includes('ro') ? true : undefined,
      consistency,
      // As `-v` does: a folder that is missing is made.
      bind: isBind ? nonEmpty({ create_host_path: true, propagation, selinux }) : undefined,
      volume: !isBind && words.includes('nocopy') ? { nocopy: true } : undefined,
    }) ?? {}
  )
}

function fromMount(mount: Mount): Record<string, unknown> {
  const { type, source, target, isReadOnly, consistency, bind, volume, tmpfs, image } = mount
  return (
    nonEmpty({
      type,
      source,
      target,
      read_only: isReadOnly ? true : undefined,
      consistency,
      bind: bind && nonEmpty({ propagation: bind.propagation, recursive: bind.recursive }),
      volume:
        volume &&
        nonEmpty({
          nocopy: volume.isNotCopied,
          subpath: volume.subpath,
          labels: volume.labels,
        }),
      tmpfs: tmpfs && nonEmpty({ size: tmpfs.size, mode: tmpfs.mode }),
      image: image && nonEmpty({ subpath: image.subpath }),
    }) ?? {}
  )
}
