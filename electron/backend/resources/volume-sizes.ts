import * as z from 'zod'
import type { Engine } from '../engine/engine'
import { tolerant, tolerantList } from '../engine/tolerant'

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

let asking: { readonly engine: Engine; readonly sizes: Promise<VolumeSize[]> } | undefined

interface VolumeSize {
  readonly name: string
  /** Bytes; null where the engine cannot tell. */
  readonly size: number | null
}

/** Sizes of all volumes (GET /system/df). Old engines refuse a second question while one runs: it is shared. */
export function volumeSizes(engine: Engine): Promise<VolumeSize[]> {
  if (asking?.engine !== engine) {
    const sizes = askSizes(engine).finally(() => {
      if (asking?.sizes === sizes) asking = undefined
    })
    asking = { engine, sizes }
  }
  return asking.sizes
}

async function askSizes(engine: Engine): Promise<VolumeSize[]> {
  const { Volumes, VolumeUsage } = await engine.ask({
    request: 'GET /system/df',
    run: (docker) => docker.df(),
    schema: answer,
    deadline: 120_000,
  })
  const listed = Volumes.length > 0 ? Volumes : VolumeUsage.Items
  return listed.map(({ Name, UsageData }) => ({
    name: Name,
    size: UsageData.Size < 0 ? null : UsageData.Size,
  }))
}
