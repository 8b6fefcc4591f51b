import { containersQuery, diffQuery, portQuery, statsQuery, topQuery } from './containers'
import { contextsQuery, inspectContextQuery, showContextQuery } from './contexts'
import type { QuerySpec } from './define-query'
import { historyQuery, imagesQuery } from './images'
import {
  inspectContainerQuery,
  inspectImageQuery,
  inspectNetworkQuery,
  inspectQuery,
  inspectVolumeQuery,
} from './inspect'
import { logsQuery } from './logs'
import { networksQuery } from './networks'
import { searchQuery } from './search'
import { diskUseQuery, eventsQuery, infoQuery, ownVersionQuery, versionQuery } from './system'
import { attachQuery, execQuery } from './terminals'
import { volumesQuery } from './volumes'

const specs = [
  containersQuery,
  imagesQuery,
  historyQuery,
  volumesQuery,
  networksQuery,
  logsQuery,
  execQuery,
  attachQuery,
  inspectQuery,
  inspectContainerQuery,
  inspectImageQuery,
  inspectVolumeQuery,
  inspectNetworkQuery,
  topQuery,
  diffQuery,
  statsQuery,
  portQuery,
  versionQuery,
  ownVersionQuery,
  infoQuery,
  diskUseQuery,
  eventsQuery,
  contextsQuery,
  showContextQuery,
  inspectContextQuery,
  searchQuery,
] as const

/** Which question a query is. */
export type QueryKind = (typeof specs)[number]['kind']

/** Every query there is. `renderer/src/commands/query-places.ts` says where each is answered. */
export const querySpecs: readonly QuerySpec<QueryKind>[] = specs
