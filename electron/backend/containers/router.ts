import type { ContainerRow } from '#shared/contract/rows'
import type { EngineConnection } from '../engine/engine'
import type { LiveLists } from '../live/live-lists'
import { procedures } from '../procedures'
import { dependentsOf } from './dependents'
import { containerDetails } from './inspect'
import { knownStarts } from './known-starts'
import { portHolders } from './port-holders'
import { containerSizes } from './sizes'
import type { StatsHub } from './stats-hub'
import type { StopCauses } from './stop-causes'
import { stopFacts } from './stop-facts'
import { containerProcesses } from './top'

/** What the read paths of containers work with. */
export interface ContainersDeps {
  readonly connection: EngineConnection
  readonly lists: Pick<LiveLists, 'rows'>
  readonly stats: StatsHub
  readonly stopCauses: StopCauses
  /** The row of the live list. @throws AppError `not-found` */
  readonly rowOf: (id: string) => Promise<ContainerRow>
}

/** Read paths of containers. */
export function containersRouter({ connection, lists, stats, stopCauses, rowOf }: ContainersDeps) {
  const { containers } = procedures
  return {
    inspect: containers.inspect.handler(({ input }) =>
      containerDetails(connection.current(), input.id, rowOf),
    ),
    top: containers.top.handler(({ input }) => containerProcesses(connection.current(), input.id)),
    explainStop: containers.explainStop.handler(({ input }) =>
      stopFacts(connection.current(), input.id, stopCauses),
    ),
    starts: containers.starts.handler(({ input, signal }) =>
      knownStarts(connection.current(), input.id, signal),
    ),
    sizes: containers.sizes.handler(({ input }) => containerSizes(connection.current(), input.ids)),
    dependents: containers.dependents.handler(async ({ input, signal }) =>
      dependentsOf(connection.current(), await rowOf(input.id), lists.rows('containers').values(), signal),
    ),
    portHolders: containers.portHolders.handler(({ input }) =>
      portHolders(connection.current(), input.ports, lists.rows('containers').values(), input.except),
    ),
    stats: containers.stats.handler(({ input, signal }) =>
      stats.watch(input.ids, signal ?? new AbortController().signal),
    ),
  }
}
