import type { CommandOf } from '#shared/commands/index'
import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'
import { isAnonymousVolume } from '#shared/domain/volume-name'

type Removal = CommandOf<'container.remove'>

/**
 * The command that removes containers, before any choice: what runs needs force. Among several, those that run are
 * left out until the person asks for them.
 */
export function plannedRemoval(rows: readonly ContainerRow[]): Removal {
  const stopped = rows.filter((row) => !isActive(row))
  return stopped.length > 0 ? removalOf(stopped, false) : removalOf(rows, rows.length > 0)
}

/** Whether some run and some do not: then the person chooses. */
export function isMixed(rows: readonly ContainerRow[]): boolean {
  return rows.some(isActive) && !rows.every(isActive)
}

/** The command with or without the containers that run. */
export function withRunning(command: Removal, rows: readonly ContainerRow[], isOn: boolean): Removal {
  const base = isOn ? removalOf(rows, true) : plannedRemoval(rows)
  return command.volumes ? { ...base, volumes: true } : base
}

/** The command with or without the anonymous volumes. */
export function withVolumes(command: Removal, isOn: boolean): Removal {
  if (isOn) return { ...command, volumes: true }
  const { volumes: _, ...rest } = command
  return rest
}

/** How many anonymous volumes the containers have. */
export function countAnonymousVolumes(rows: readonly ContainerRow[]): number {
  return rows
    .flatMap((row) => row.mounts)
    .filter((mount) => mount.type === 'volume' && isAnonymousVolume(mount.name ?? '')).length
}

function removalOf(rows: readonly ContainerRow[], force: boolean): Removal {
  const targets = rows.map((row) => row.id)
  return force ? { kind: 'container.remove', targets, force } : { kind: 'container.remove', targets }
}
