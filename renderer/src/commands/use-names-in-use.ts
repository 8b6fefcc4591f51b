import { useMemo } from 'react'
import type { KnownNames } from '#shared/commands/complete/known-names'
import { useLiveStore } from '../live/live-store'
import { useListingsStore } from './folder-listings'
import { useFolders } from './folders'
import { namesInUse } from './names-in-use'

/** The names in the live lists, as they change. */
export function useNamesInUse(): KnownNames {
  useFolders()
  const { listings } = useListingsStore()
  const names = useLiveStore(namesInUse)
  return useMemo(() => ({ ...names, listings }), [names, listings])
}
