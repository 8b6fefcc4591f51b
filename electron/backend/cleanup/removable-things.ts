import type { CleanupItem } from '#shared/contract/cleanup'
import { type Filters, passesPrune } from '#shared/domain/prune-filters'
import { toTime } from '../live/to-time'
import type { DiskContainer, DiskNetwork, DiskVolume } from './disk-schema'

/** States in which a container has no process. */
const stopped: ReadonlySet<string> = new Set(['created', 'exited', 'dead'])

/** What POST /containers/prune takes: every container that is not running. */
export function removableContainers(
  containers: readonly DiskContainer[],
  filters: Filters,
  now: number,
): CleanupItem[] {
  return containers
    .filter(
      ({ State, Created, Labels }) =>
        stopped.has(State) && passesPrune({ createdAt: Created * 1000, labels: Labels }, filters, now),
    )
    .map(({ Id, Names, SizeRw }) => ({
      type: 'container',
      id: Id,
      name: Names[0]?.replace(/^\//, '') ?? Id.slice(0, 12),
      size: SizeRw,
    }))
}

/** The label that engines since API 1.42 put on a volume without a name. */
const anonymousLabel = 'com.docker.volume.anonymous'

/** What POST /volumes/prune takes: local volumes that no container, running or not, has mounted. */
export function removableVolumes(
  volumes: readonly DiskVolume[],
  containers: readonly DiskContainer[],
  filters: Filters,
  takesNamed: boolean,
): CleanupItem[] {
  const used = new Set(containers.flatMap(({ Mounts }) => Mounts.map(({ Name }) => Name)))
  return volumes
    .filter(
      ({ Name, Driver, Labels }) =>
        Driver === 'local' &&
        !used.has(Name) &&
        (takesNamed || anonymousLabel in Labels) &&
        passesPrune({ createdAt: null, labels: Labels }, { ...filters, until: [] }, 0),
    )
    .map(({ Name, UsageData }) => {
      const size = UsageData?.Size ?? -1
      return { type: 'volume', id: Name, name: Name, size: size < 0 ? null : size }
    })
}

const predefined: ReadonlySet<string> = new Set(['bridge', 'host', 'none', 'ingress', 'podman'])

/** What POST /networks/prune takes: networks that no running container is attached to. */
export function removableNetworks(
  networks: readonly DiskNetwork[],
  containers: readonly DiskContainer[],
  filters: Filters,
  now: number,
): CleanupItem[] {
  const active = containers.filter(({ State }) => !stopped.has(State))
  const used = new Set(active.flatMap(({ NetworkSettings }) => Object.keys(NetworkSettings.Networks)))
  return networks
    .filter(
      ({ Name, Created, Labels }) =>
        !predefined.has(Name) &&
        !used.has(Name) &&
        passesPrune({ createdAt: toTime(Created), labels: Labels }, filters, now),
    )
    .map(({ Id, Name }) => ({ type: 'network', id: Id, name: Name, size: null }))
}
