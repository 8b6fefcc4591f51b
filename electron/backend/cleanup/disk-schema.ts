import * as z from 'zod'
import { tolerant, tolerantList, tolerantRecord } from '../engine/tolerant'
import { count, flag, text } from '../engine/tolerant-fields'
import { containerSchema as listedContainer } from '../live/to-container-row'
import { imageSchema as listedImage } from '../live/to-image-row'

const containerSchema = listedContainer
  .pick({
    Id: true,
    Names: true,
    ImageID: true,
    State: true,
    Created: true,
    Labels: true,
    Mounts: true,
    NetworkSettings: true,
  })
  .extend({ SizeRw: count })
/** A container as the disk usage tells it. */
export type DiskContainer = z.infer<typeof containerSchema>

const imageSchema = listedImage.extend({ SharedSize: count })
/** An image as the disk usage tells it; sizes in bytes. */
export type DiskImage = z.infer<typeof imageSchema>

const volumeSchema = z.object({
  Name: z.string(),
  Driver: text,
  Labels: tolerantRecord,
  /** -1 where the engine does not know. */
  UsageData: tolerant(
    z.object({ Size: z.number().catch(-1), RefCount: z.number().catch(-1) }).nullable(),
    null,
  ),
})
/** A volume as the disk usage tells it; `UsageData` is null where the engine has not measured. */
export type DiskVolume = z.infer<typeof volumeSchema>

const cacheSchema = z.object({
  ID: z.string(),
  Type: text,
  Description: text,
  InUse: flag,
  Shared: flag,
  Size: count,
})
/** One record of the build cache; its size in bytes. */
export type DiskCache = z.infer<typeof cacheSchema>

/**
 * GET /system/df. Since API 1.52 each list is found below `...Usage` as well, and one day only there.
 */
export const diskSchema = z.preprocess(
  withUsage,
  z.object({
    Containers: tolerantList(containerSchema),
    Images: tolerantList(imageSchema),
    Volumes: tolerantList(volumeSchema),
    BuildCache: tolerantList(cacheSchema),
  }),
)
/** The whole answer. */
export type Disk = z.infer<typeof diskSchema>

function withUsage(raw: unknown): unknown {
  const answer = raw as Record<string, unknown>
  const listOf = (name: string, usage: string): unknown => {
    const below = answer[usage] as { Items?: unknown } | null | undefined
    return answer[name] ?? below?.Items
  }
  return {
    Containers: listOf('Containers', 'ContainerUsage'),
    Images: listOf('Images', 'ImageUsage'),
    Volumes: listOf('Volumes', 'VolumeUsage'),
    BuildCache: listOf('BuildCache', 'BuildCacheUsage'),
  }
}

/** GET /networks */
export const networksSchema = tolerantList(
  z.object({ Id: z.string(), Name: text, Created: text, Labels: tolerantRecord }),
)
/** A network, as far as a clean-up asks. */
export type DiskNetwork = z.infer<typeof networksSchema>[number]
