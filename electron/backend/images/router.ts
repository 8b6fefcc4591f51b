import type { EngineConnection } from '../engine/engine'
import { procedures } from '../procedures'
import type { Registries } from '../registries/registries'
import { imageHistory } from './history'
import { imageDetails } from './inspect'
import { layerForest } from './layer-forest'
import { checkNewer } from './newer'
import { removalFacts } from './removal-facts'

/** Read paths of images. */
export function imagesRouter(connection: Pick<EngineConnection, 'current'>, registries: Registries) {
  const { images } = procedures
  return {
    inspect: images.inspect.handler(({ input }) => imageDetails(connection.current(), input.id)),
    history: images.history.handler(({ input }) => imageHistory(connection.current(), input.id)),
    layers: images.layers.handler(({ signal }) => layerForest(connection.current(), signal)),
    removalFacts: images.removalFacts.handler(({ input, signal }) =>
      removalFacts(connection.current(), input.ids, signal),
    ),
    newer: images.newer.handler(({ input, signal }) =>
      checkNewer(connection.current(), registries, input.reference, signal),
    ),
  }
}
