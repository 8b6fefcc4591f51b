import type { ContainerRow } from '#shared/contract/rows'
import type { LogWorld } from './protocol'

const runningStates = new Set<string>(['running', 'paused', 'restarting'])

/** What a log view needs to know of a container that is there. */
export function toLogSource({
  id,
  name,
  state,
}: Pick<ContainerRow, 'id' | 'name'> & { readonly state: string }): LogWorld['sources'][number] {
  return { id, name, isRunning: runningStates.has(state), isGone: false }
}
