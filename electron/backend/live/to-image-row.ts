import * as z from 'zod'
import type { ImageRow } from '#shared/contract/rows'
import { familiarName } from '#shared/domain/image-reference'
import { tolerant, tolerantList, tolerantRecord } from '../engine/tolerant'

/** What is read of one member of GET /images/json. Only the id is needed. */
export const imageSchema = z.object({
  Id: z.string().min(1),
  ParentId: tolerant(z.string(), ''),
  RepoTags: tolerantList(z.string()),
  RepoDigests: tolerantList(z.string()),
  Created: tolerant(z.number(), 0),
  Size: tolerant(z.number(), 0),
  Labels: tolerantRecord,
})

/** One image of the list as a row. Untagged is told as `<none>:<none>`, as an empty list or as null. */
export function toImageRow(raw: z.infer<typeof imageSchema>): ImageRow {
  return {
    id: raw.Id,
    tags: named(raw.RepoTags),
    digests: named(raw.RepoDigests),
    parentId: raw.ParentId,
    createdAt: raw.Created * 1000,
    size: raw.Size,
    labels: raw.Labels,
  }
}

function named(references: readonly string[]): string[] {
  return references.filter((reference) => !reference.includes('<none>')).map(familiarName)
}
