import * as z from 'zod'
import type { Engine } from '../engine/engine'
import { tolerant, tolerantList } from '../engine/tolerant'
import { fileChanges } from './changes'

const answer = z.object({ Mounts: tolerantList(z.object({ Destination: tolerant(z.string(), '') })) })

/**
 * How many files a container changed, without the folders that are only there for something to be mounted on. GET
 * /containers/{id}/changes and /json.
 */
export async function changesCount(engine: Engine, id: string): Promise<number> {
  const [{ paths }, { Mounts }] = await Promise.all([
    fileChanges(engine, id),
    engine.ask({
      request: `GET /containers/${id}/json`,
      run: (docker, abortSignal) => docker.getContainer(id).inspect({ abortSignal }),
      schema: answer,
    }),
  ])
  const places = Mounts.map(({ Destination }) => Destination)
  const isForMount = (path: string): boolean =>
    places.some((place) => place === path || place.startsWith(`${path}/`))
  return paths.filter((path) => !isForMount(path)).length
}
