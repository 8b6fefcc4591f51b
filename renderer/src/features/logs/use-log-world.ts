import { useMemo, useRef } from 'react'
import type { ContainerRow } from '#shared/contract/rows'
import { useEngineStore } from '../../live/engine-store'
import { useLiveStore } from '../../live/live-store'
import { toLogSource } from './log-source'
import type { LogWorld } from './protocol'

/** A container that is or was shown. */
type Known = Pick<ContainerRow, 'id' | 'name' | 'project' | 'service' | 'state'>

/**
 * What the live lists say of the containers whose logs are shown. Where one was removed and another took its name or
 * its place in a compose project, the log goes on with that one.
 */
export function useLogWorld(ids: readonly string[]): LogWorld {
  const containers = useLiveStore((state) => state.containers)
  const isKnown = useLiveStore((state) => state.known.has('containers'))
  const isEngineUp = useEngineStore(
    ({ status, backend }) => status.state === 'connected' && backend === 'live',
  )
  const remembered = useRef(new Map<number, Known>())
  const last = useRef<LogWorld>(undefined)
  const key = ids.join()
  return useMemo(() => {
    const sources = key.split(',').map((id, position) => {
      const before = remembered.current.get(position)
      const present = containers.get(before?.id ?? id) ?? (before && successorOf(before, containers.values()))
      if (present) remembered.current.set(position, present)
      const shown = present ?? before ?? { id, name: id.slice(0, 12), state: 'unknown' }
      const source = toLogSource(shown)
      return present ? source : { ...source, isRunning: false, isGone: isKnown && isEngineUp }
    })
    const next: LogWorld = { isEngineUp, sources }
    // A container's row changes often; the log is told only of what it reads.
    if (JSON.stringify(next) !== JSON.stringify(last.current)) last.current = next
    return last.current ?? next
  }, [key, containers, isKnown, isEngineUp])
}

function successorOf(gone: Known, containers: Iterable<ContainerRow>): ContainerRow | undefined {
  const rows = [...containers]
  return (
    rows.find((row) => row.name === gone.name) ??
    rows
      .filter((row) => gone.service !== null && row.project === gone.project && row.service === gone.service)
      .sort((a, b) => b.createdAt - a.createdAt)[0]
  )
}
