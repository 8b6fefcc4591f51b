import { registryServer } from '#shared/domain/registry-server'
import type { EngineConnection } from '../engine/engine'
import { procedures } from '../procedures'
import type { Registries } from './registries'
import { searchImages } from './search'
import { listTags } from './tags'

/** Sign-ins, and what registries offer. */
export function registriesRouter(registries: Registries, connection: Pick<EngineConnection, 'current'>) {
  const never = new AbortController().signal
  return {
    list: procedures.registries.list.handler(() => registries.list()),
    placeFor: procedures.registries.placeFor.handler(({ input }) =>
      registries.placeFor(registryServer(input.server)),
    ),
    search: procedures.registries.search.handler(({ input, signal = never }) =>
      searchImages(input, { engine: connection.current(), registries, signal }),
    ),
    tags: procedures.registries.tags.handler(({ input, signal = never }) =>
      listTags(input.reference, registries, signal),
    ),
  }
}
