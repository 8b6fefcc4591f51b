import * as z from 'zod'
import type { VolumeRow } from '#shared/contract/rows'
import { tolerantRecord } from '../engine/tolerant'
import { text } from '../engine/tolerant-fields'
import { toTime } from './to-time'

/** What is read of one volume of GET /volumes. Only the name is needed. */
export const volumeSchema = z.object({
  Name: z.string().min(1),
  Driver: text,
  Mountpoint: text,
  Scope: text,
  CreatedAt: text,
  Labels: tolerantRecord,
  Options: tolerantRecord,
})

/** One volume of the list as a row. */
export function toVolumeRow(raw: z.infer<typeof volumeSchema>): VolumeRow {
  return {
    id: raw.Name,
    name: raw.Name,
    driver: raw.Driver,
    mountpoint: raw.Mountpoint,
    scope: raw.Scope,
    createdAt: toTime(raw.CreatedAt),
    labels: raw.Labels,
    options: raw.Options,
    isAnonymous: /^[0-9a-f]{64}$/.test(raw.Name),
  }
}
