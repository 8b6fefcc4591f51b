import type { EngineConnection } from '../engine/engine'
import { procedures } from '../procedures'
import { inspectResource } from './inspect'
import { volumeSizes } from './volume-sizes'

/** Raw inspect answers of images, volumes and networks; sizes of volumes. */
export function resourcesRouter(connection: Pick<EngineConnection, 'current'>) {
  return {
    inspect: procedures.resources.inspect.handler(({ input }) =>
      inspectResource(connection.current(), input.kind, input.id),
    ),
    volumeSizes: procedures.resources.volumeSizes.handler(() => volumeSizes(connection.current())),
  }
}
