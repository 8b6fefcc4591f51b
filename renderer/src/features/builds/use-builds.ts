import { useEffect, useState } from 'react'
import type { Build, BuildsChange } from '#shared/contract/builds'
import { rpc } from '../../rpc/client'
import { subscribe } from '../../rpc/subscribe'

/** The history of builds while the view is open; null before it is known. */
export function useBuilds(): ReadonlyMap<string, Build> | null {
  const [builds, setBuilds] = useState<ReadonlyMap<string, Build> | null>(null)
  useEffect(
    () =>
      subscribe(
        (signal) => rpc.builds.watch(undefined, { signal }),
        (change) => setBuilds((before) => applyBuildsChange(before ?? new Map(), change)),
      ),
    [],
  )
  return builds
}

/** The history after a change. */
function applyBuildsChange(
  before: ReadonlyMap<string, Build>,
  change: BuildsChange,
): ReadonlyMap<string, Build> {
  if (change.type === 'snapshot') return new Map(change.builds.map((build) => [build.id, build]))
  const next = new Map(before)
  if (change.type === 'build') next.set(change.build.id, change.build)
  else for (const id of change.ids) next.delete(id)
  return next
}
