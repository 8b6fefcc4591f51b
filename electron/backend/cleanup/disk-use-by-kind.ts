import type { DiskUse } from '#shared/contract/cleanup'
import type { Disk } from './disk-schema'

/** What `docker system df` shows: number, those in use, bytes, and the bytes that nothing uses. */
export function diskUseByKind({ Containers, Images, Volumes, BuildCache }: Disk): DiskUse[] {
  const usedImages = new Set(Containers.map(({ ImageID }) => ImageID))
  const usedVolumes = new Set(Containers.flatMap(({ Mounts }) => Mounts.map(({ Name }) => Name)))
  const ownSize = (image: Disk['Images'][number]): number =>
    Math.max(0, image.Size - Math.max(0, image.SharedSize))
  return [
    rowOf('image', Images, ({ Id }) => usedImages.has(Id), ownSize),
    rowOf(
      'container',
      Containers,
      ({ State }) => State === 'running' || State === 'paused' || State === 'restarting',
      ({ SizeRw }) => SizeRw,
    ),
    rowOf(
      'volume',
      Volumes,
      ({ Name }) => usedVolumes.has(Name),
      ({ UsageData }) => Math.max(0, UsageData?.Size ?? 0),
    ),
    rowOf(
      'build-cache',
      BuildCache,
      ({ InUse }) => InUse,
      ({ Shared, Size }) => (Shared ? 0 : Size),
    ),
  ]
}

function rowOf<T>(
  type: DiskUse['type'],
  things: readonly T[],
  isActive: (thing: T) => boolean,
  sizeOf: (thing: T) => number,
): DiskUse {
  const sum = (some: readonly T[]): number => some.reduce((total, thing) => total + sizeOf(thing), 0)
  const idle = things.filter((thing) => !isActive(thing))
  return {
    type,
    count: things.length,
    active: things.length - idle.length,
    size: sum(things),
    reclaimable: sum(idle),
  }
}
