import type { ResourceKind } from '#shared/contract/live'
import type { EngineEvent } from './engine-event'

/** A row that an event may have changed; without an id, any row of the kind. */
export interface Touch {
  readonly kind: ResourceKind
  readonly id?: string
  /** False where the row is likely the same, or a telling event follows at once. */
  readonly isUrgent: boolean
}

/** Events that change nothing a row shows. `exec_create` and the like carry the command after a colon. */
const silent: Readonly<Record<Exclude<EngineEvent['kind'], 'other'>, ReadonlySet<string>>> = {
  container: new Set([
    ...['attach', 'detach', 'resize', 'top', 'copy', 'export', 'archive-path', 'extract-to-dir', 'kill'],
    ...['exec_create', 'exec_start', 'exec_die', 'exec_detach', 'exec'],
  ]),
  image: new Set(['push', 'save', 'mount', 'unmount']),
  volume: new Set(['mount', 'unmount']),
  network: new Set(),
}

/** Which rows to look at after an event. */
export function touchedBy({ kind, action, id, attributes }: EngineEvent): Touch[] {
  if (kind === 'other' || silent[kind].has(action.split(':')[0] ?? '')) return []
  switch (kind) {
    case 'container':
      // A commit without a name makes an image, and no event of images tells of it.
      return action === 'commit' ? [touch('images', undefined)] : [touch('containers', id)]
    case 'image':
      return [touch('images', undefined)]
    case 'volume':
      return [touch('volumes', id)]
    case 'network':
      // A row of a network does not show who is connected; the container's row shows its networks.
      return action === 'connect' || action === 'disconnect'
        ? attributes.container
          ? [{ ...touch('containers', attributes.container), isUrgent: false }]
          : []
        : [touch('networks', id)]
  }
}

/** Events of a whole kind (`prune`) name no object. */
function touch(kind: ResourceKind, id: string | undefined): Touch {
  return id ? { kind, id, isUrgent: true } : { kind, isUrgent: true }
}
