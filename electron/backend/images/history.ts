import * as z from 'zod'
import type { HistoryEntry } from '#shared/contract/images'
import type { Engine } from '../engine/engine'
import { listOf, tolerant, tolerantList } from '../engine/tolerant'

const answer = listOf(
  z.object({
    Id: tolerant(z.string(), ''),
    Created: tolerant(z.number(), 0),
    CreatedBy: tolerant(z.string(), ''),
    Size: tolerant(z.number().nonnegative(), 0),
    Comment: tolerant(z.string(), ''),
    Tags: tolerantList(z.string()),
  }),
)

/** GET /images/{id}/history: the steps that made an image, newest first. */
export async function imageHistory(engine: Engine, id: string): Promise<HistoryEntry[]> {
  const listed = await engine.ask({
    request: `GET /images/${id}/history`,
    run: (docker) => docker.getImage(id).history(),
    schema: answer,
  })
  return listed.map(({ Id, Created, CreatedBy, Size, Comment, Tags }) => ({
    id: Id === '<missing>' ? '' : Id,
    // Podman answers a time before the epoch where it has none.
    createdAt: Math.max(0, Created * 1000),
    createdBy: CreatedBy,
    size: Size,
    comment: Comment,
    tags: Tags,
  }))
}
