import type { ContainerRow, ContainerState } from '#shared/contract/rows'

/** The words of a container's state: keys of texts. */
export const stateWords = {
  created: 'containers:state.created',
  running: 'containers:state.running',
  paused: 'containers:state.paused',
  restarting: 'containers:state.restarting',
  removing: 'containers:state.removing',
  exited: 'containers:state.exited',
  dead: 'containers:state.dead',
} as const satisfies Record<ContainerState, string>

/** The words of what a health check says: keys of texts. */
export const healthWords = {
  starting: 'containers:health.starting',
  healthy: 'containers:health.healthy',
  unhealthy: 'containers:health.unhealthy',
} as const satisfies Record<NonNullable<ContainerRow['health']>, string>
