import type { EngineEvent } from '../live/engine-event'
import type { NewStep } from './story'

/** What an event of the engine tells about the container, or null where it is about something else. */
export function stepOfEvent(
  { kind, action, id, attributes }: EngineEvent,
  containerId: string,
  hadVolume: (name: string) => boolean,
): NewStep | null {
  if (kind === 'network' && attributes.container === containerId)
    return action === 'connect' ? { type: 'network', name: short(attributes.name ?? id) } : null
  if (kind === 'volume' && attributes.container === containerId && action === 'mount')
    return {
      type: 'volume',
      name: short(id),
      destination: short(attributes.destination ?? ''),
      isNew: !hadVolume(id),
    }
  if (kind !== 'container' || id !== containerId) return null
  switch (action) {
    case 'create':
      return { type: 'created', id, name: short(attributes.name ?? '') }
    case 'start':
      return { type: 'started' }
    case 'oom':
      return { type: 'out-of-memory' }
    case 'kill':
      return { type: 'killed', signal: short(attributes.signal ?? '') }
    case 'die':
    case 'died':
      return { type: 'ended', exitCode: Number(attributes.exitCode ?? attributes.containerExitCode ?? 0) }
    case 'destroy':
    case 'remove':
      return { type: 'removed' }
    default:
      return null
  }
}

function short(text: string): string {
  return text.slice(0, 300)
}
