import * as z from 'zod'
import type { Engine } from '../engine/engine'
import { tolerant, tolerantList } from '../engine/tolerant'
import { diskUse } from './disk-use'

const volumes = tolerantList(
  z.object({
    Name: z.string(),
    UsageData: tolerant(z.object({ Size: z.number() }), { Size: -1 }),
  }),
)
/** Since API 1.52 the same list is also found below VolumeUsage, and only there one day. */
const answer = z.object({
  Volumes: volumes,
  VolumeUsage: tolerant(z.object({ Items: volumes }), { Items: [] }),
})

interface VolumeSize {
  readonly name: string
  /** Bytes; null where the engine cannot tell. */
  readonly size: number | null
}

/** Sizes of all volumes (GET /system/df). */
export async function volumeSizes(engine: Engine): Promise<VolumeSize[]> {
  const { Volumes, VolumeUsage } = answer.parse(await diskUse(engine))
  const listed = Volumes.length > 0 ? Volumes : VolumeUsage.Items
  return listed.map(({ Name, UsageData }) => ({
    name: Name,
    size: UsageData.Size < 0 ? null : UsageData.Size,
  }))
}
