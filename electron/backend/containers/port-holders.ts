import type { PortHolder, WantedPort } from '#shared/contract/port-holders'
import type { ContainerRow } from '#shared/contract/rows'
import { portConflicts } from '#shared/domain/port-conflicts'
import type { Engine } from '../engine/engine'
import { hostListeners } from './host-listeners'
import { socketOwners } from './socket-owner'

/**
 * Who has the wanted host ports. Containers are known by the live list; processes only where the engine's host is
 * this machine, and Linux. @param except a container whose ports count as free: it is about to be replaced
 */
export async function portHolders(
  engine: Engine,
  wanted: readonly WantedPort[],
  rows: Iterable<ContainerRow>,
  except?: string,
): Promise<PortHolder[]> {
  const all = [...rows]
  const others = all.filter(({ id }) => id !== except)
  const ownPorts = new Set(
    all
      .filter(({ id }) => id === except)
      .flatMap(({ ports }) => ports.map(({ hostPort, protocol }) => `${hostPort}/${protocol}`)),
  )
  const listeners = (isOnThisMachine(engine) ? await hostListeners() : []).filter(
    ({ port, protocol }) => !ownPorts.has(`${port}/${protocol}`),
  )
  const conflicts = portConflicts(wanted, others, listeners)
  const inodes = conflicts.flatMap(({ holder }) => (holder.type === 'listener' ? holder.listener.inode : []))
  const owners = await socketOwners(new Set(inodes))
  return conflicts.map(({ holder, ...rest }) => {
    if (holder.type !== 'listener') return { ...rest, holder }
    const owner = owners.get(holder.listener.inode)
    return { ...rest, holder: { type: 'process', pid: owner?.pid ?? null, name: owner?.name ?? null } }
  })
}

function isOnThisMachine({ facts }: Engine): boolean {
  return process.platform === 'linux' && facts.os === 'linux' && facts.address.startsWith('unix:')
}
