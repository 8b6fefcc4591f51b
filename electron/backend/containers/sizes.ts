import * as z from 'zod'
import type { Engine } from '../engine/engine'
import { tolerantList } from '../engine/tolerant'

const answer = tolerantList(z.object({ Id: z.string(), SizeRw: z.number().nonnegative().catch(0) }))

/** Bytes of the writable layers (GET /containers/json?size=1): slow, so for the given containers only. */
export async function containerSizes(
  engine: Engine,
  ids: readonly string[],
): Promise<{ id: string; size: number }[]> {
  if (ids.length === 0) return []
  const listed = await engine.ask({
    request: 'GET /containers/json',
    run: (docker, abortSignal) =>
      docker.listContainers({ all: true, size: true, filters: { id: [...ids] }, abortSignal }),
    schema: answer,
    deadline: 60_000,
  })
  return listed.map(({ Id, SizeRw }) => ({ id: Id, size: SizeRw }))
}
