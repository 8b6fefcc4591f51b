import type { ContainerRow } from '#shared/contract/rows'
import type { EngineConnection } from '../engine/engine'
import { procedures } from '../procedures'
import { containerDetails } from './inspect'
import { containerSizes } from './sizes'
import type { StatsHub } from './stats-hub'
import type { StopCauses } from './stop-causes'
import { stopFacts } from './stop-facts'
import { containerProcesses } from './top'

/** What the read paths of containers work with. */
export interface ContainersDeps {
  readonly connection: EngineConnection
  readonly stats: StatsHub
  readonly stopCauses: StopCauses
  /** The row of the live list. @throws AppError `not-found` */
  readonly rowOf: (id: string) => Promise<ContainerRow>
}

/** Read paths of containers. */
export function containersRouter({ connection, stats, stopCauses, rowOf }: ContainersDeps) {
  const { containers } = procedures
  return {
    inspect: containers.inspect.handler(({ input }) =>
      containerDetails(connection.current(), input.id, rowOf),
    ),
    top: containers.top.handler(({ input }) => containerProcesses(connection.current(), input.id)),
    explainStop: containers.explainStop.handler(({ input }) =>
      stopFacts(connection.current(), input.id, stopCauses),
    ),
    sizes: containers.sizes.handler(({ input }) => containerSizes(connection.current(), input.ids)),
    stats: containers.stats.handler(({ input, signal }) =>
      stats.watch(input.ids, signal ?? new AbortController().signal),
    ),
  }
}
