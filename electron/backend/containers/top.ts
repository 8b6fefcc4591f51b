import * as z from 'zod'
import type { Engine } from '../engine/engine'
import { tolerantList } from '../engine/tolerant'

const answer = z
  .object({
    Titles: tolerantList(z.string()),
    Processes: tolerantList(tolerantList(z.string())),
  })
  .transform(({ Titles, Processes }) => ({ titles: Titles, processes: Processes }))

/** Processes of a running container (GET /containers/{id}/top). @throws AppError `not-running` and others. */
export async function containerProcesses(
  engine: Engine,
  id: string,
): Promise<{ titles: string[]; processes: string[][] }> {
  return engine.ask({
    request: `GET /containers/${id}/top`,
    run: (docker, abortSignal) => docker.getContainer(id).top({ abortSignal }),
    schema: answer,
  })
}
