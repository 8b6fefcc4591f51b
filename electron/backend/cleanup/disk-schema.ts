import * as z from 'zod'
import { tolerant, tolerantList, tolerantRecord } from '../engine/tolerant'

const text = tolerant(z.string(), '')
const bytes = tolerant(z.number(), 0)
const words = tolerantList(z.string())
const flag = tolerant(z.boolean(), false)

const containerSchema = z.object({
  Id: z.string(),
  Names: words,
  ImageID: text,
  State: text,
  /** Epoch seconds. */
  Created: bytes,
  SizeRw: bytes,
  Labels: tolerantRecord,
  Mounts: tolerantList(z.object({ Type: text, Name: text })),
  NetworkSettings: tolerant(z.object({ Networks: tolerant(z.record(z.string(), z.unknown()), {}) }), {
    Networks: {},
  }),
})
export type DiskContainer = z.infer<typeof containerSchema>

const imageSchema = z.object({
  Id: z.string(),
  ParentId: text,
  RepoTags: words,
  RepoDigests: words,
  Created: bytes,
  Size: bytes,
  SharedSize: bytes,
  Labels: tolerantRecord,
})
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
export type DiskVolume = z.infer<typeof volumeSchema>

const cacheSchema = z.object({
  ID: z.string(),
  Type: text,
  Description: text,
  InUse: flag,
  Shared: flag,
  Size: bytes,
})
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
export type DiskNetwork = z.infer<typeof networksSchema>[number]
